import functools


def traced(function):
    @functools.wraps(function)
    def wrapper(*args):
        return ["retraced", function(*args)]

    return wrapper
