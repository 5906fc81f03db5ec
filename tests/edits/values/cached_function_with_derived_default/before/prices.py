import functools

from rates import RATE


@functools.lru_cache(maxsize=None)
def price(count, rate=RATE):
    return count + rate
