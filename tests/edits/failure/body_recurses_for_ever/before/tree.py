CACHE = {}
DEPTH = 0


def depth(level):
    return level
