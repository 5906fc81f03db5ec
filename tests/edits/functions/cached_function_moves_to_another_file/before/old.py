import functools


@functools.lru_cache
def rate(n):
    return n


def other():
    return 1
