import functools


@functools.lru_cache(maxsize=None)
def square(side):
    return side * side
