import functools


def plus(amount):
    def decorate(function):
        def wrapper(*args):
            return function(*args) + amount

        return wrapper

    return decorate


@functools.lru_cache
@plus(2)
def rate(n):
    return n
