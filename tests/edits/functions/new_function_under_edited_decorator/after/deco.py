import functools


def more(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args) + 5

    return wrapper
