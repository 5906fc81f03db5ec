"""Logging of calls."""

from functools import wraps


def logged(log):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            log.append(args)
            return function(*args)

        return wrapper

    return decorate
