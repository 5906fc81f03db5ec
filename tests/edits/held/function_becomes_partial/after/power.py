import functools


def power(base, exponent):
    return float(base**exponent)


square = functools.partial(power, exponent=2)
