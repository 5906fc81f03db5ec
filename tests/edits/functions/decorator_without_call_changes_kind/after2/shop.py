import functools


@functools.singledispatch
def calculate(n):
    return n + 2


@calculate.register(str)
def calculate_text(n):
    return n + "!"


class Basket:
    pass
