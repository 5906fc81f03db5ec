import functools

HERE = True


@functools.lru_cache
def rate(n):
    return n * 2
