CACHE = {}


def depth(level):
    return 0 if level == 0 else 1 + depth(level - 1)


DEPTH = depth(4)
