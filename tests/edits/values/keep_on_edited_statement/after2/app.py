LIMIT = 2
cache = dict(first=0)


def size():
    return LIMIT
