import functools


def retried(function):
    @functools.wraps(function)
    def wrapper(*args):
        wrapper.tries += 1
        return function(*args)

    wrapper.tries = 0
    return wrapper
