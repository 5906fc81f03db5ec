import functools

from rates import rate


def with_rate(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args) + rate(0)

    return wrapper


@with_rate
def price(number):
    return number * 2
