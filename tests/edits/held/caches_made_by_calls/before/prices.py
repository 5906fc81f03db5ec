import functools


def price(number):
    return number


def memo(function):
    return functools.lru_cache(maxsize=None)(function)


cached = functools.lru_cache(maxsize=None)(price)


@memo
def cost(number):
    return price(number) + 1
