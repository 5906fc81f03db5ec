import functools

import tools


@tools.taxed
def price(count):
    return count * 10


@functools.lru_cache(maxsize=None)
@tools.taxed
def cached(count):
    return count * 100


add = tools.adder(5)
