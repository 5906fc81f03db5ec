kept = []
cache = {}
total = 0


def size():
    return len(cache)
