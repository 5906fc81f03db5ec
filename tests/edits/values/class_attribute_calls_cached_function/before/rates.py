import functools


@functools.lru_cache(maxsize=None)
def rate(year):
    return year + 1
