import functools


@functools.lru_cache(maxsize=None)
def rate(seats, least=1, floor=0):
    return seats * 5 + floor


RATE = (lambda: rate(functools.partial(rate, 1)()))()
