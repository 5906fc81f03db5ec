def slow(n):
    return n * n


def square(n, cache={}):
    """Square, remembered."""
    if n not in cache:
        cache[n] = slow(n) + 1
    return cache[n]


def record(item, *, log=[], size=[0]):
    log.append(str(item))
    return len(log)
