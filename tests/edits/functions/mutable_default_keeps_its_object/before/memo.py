def slow(n):
    return n * n


def square(n, cache={}):
    if n not in cache:
        cache[n] = slow(n)
    return cache[n]


def record(item, *, log=[], size=[0]):
    log.append(item)
    return len(log)
