import functools


@functools.cache
def rate(n):
    return n + 1
