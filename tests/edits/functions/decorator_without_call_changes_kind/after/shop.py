import contextlib
import functools


@contextlib.contextmanager
def calculate(n):
    yield n + 1


class Basket:
    pass
