import functools

from deco import twice


@twice
def work(a=0, *, b=0):
    return a, b, 0


@functools.lru_cache(maxsize=None)
def cached(n, a=0):
    return a, 0
