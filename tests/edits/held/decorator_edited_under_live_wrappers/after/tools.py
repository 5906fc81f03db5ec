import functools


def logged(function):
    calls = []

    @functools.wraps(function)
    def wrapper(*args):
        calls.append(args[-1])
        return function(*args).upper()

    wrapper.calls = calls
    return wrapper
