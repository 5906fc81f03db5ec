import functools


def traced(function):
    @functools.wraps(function)
    def wrapper(*args):
        return "traced", function(*args)

    return wrapper
