LIMIT = 1
cache = {}  # pljam: keep


def size():
    return LIMIT
