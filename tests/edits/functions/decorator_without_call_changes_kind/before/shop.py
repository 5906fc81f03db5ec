import functools


def calculate(n):
    return n + 1


class Basket:
    pass
