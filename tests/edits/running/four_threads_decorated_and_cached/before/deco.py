import functools


def twice(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        first = function(*args, **kwargs)
        return first

    return wrapper
