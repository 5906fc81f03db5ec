def slow(n):
    return n * n


def square(n, cache={}, limit=10):
    if n not in cache and len(cache) < limit:
        cache[n] = -slow(n)
    return cache.get(n)


def record(item, *, size=[0, 0], log=[]):
    log.append(str(item))
    return len(log)
