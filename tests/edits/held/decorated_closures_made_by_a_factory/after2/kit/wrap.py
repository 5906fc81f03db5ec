import functools


def retried(function):
    @functools.wraps(function)
    def wrapper(*args):
        wrapper.tries += 10
        return ["wrapped", *function(*args)]

    wrapper.tries = 0
    return wrapper
