import functools


def shouted(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args).upper()

    return wrapper
