import functools


def plus(amount):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            return function(*args) + amount

        return wrapper

    return decorate
