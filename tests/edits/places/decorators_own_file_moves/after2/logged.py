"""Logging of calls."""

from functools import wraps


def logged(log):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            # what came in
            log.append(args)
            return function(*args)

        return wrapper

    return decorate
