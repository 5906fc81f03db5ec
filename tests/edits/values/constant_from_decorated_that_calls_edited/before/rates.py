import functools


@functools.lru_cache(maxsize=None)
def rate(number):
    return number + 1
