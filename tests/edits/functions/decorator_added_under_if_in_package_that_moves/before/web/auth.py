import functools


def login(function):
    @functools.wraps(function)
    def wrapper(user):
        return function(user) if user else "please log in"

    return wrapper
