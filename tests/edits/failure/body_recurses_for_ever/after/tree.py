CACHE = {}


def depth(level):
    CACHE[level] = True
    return depth(level + 1)


DEPTH = depth(0)
