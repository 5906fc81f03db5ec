LIMIT = 2
cache = {"first": 0}  # pljam: keep


def size():
    return LIMIT
