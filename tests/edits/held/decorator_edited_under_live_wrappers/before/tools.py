import functools


def logged(function):
    calls = []

    @functools.wraps(function)
    def wrapper(*args):
        calls.append(args)
        return function(*args)

    wrapper.calls = calls
    return wrapper
