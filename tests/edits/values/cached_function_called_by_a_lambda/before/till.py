import functools


@functools.lru_cache(maxsize=None)
def rate(seats, floor=0):
    return seats + floor


RATE = (lambda: rate(functools.partial(rate, 1)()))()
