def plus(function):
    def wrapper(n):
        return function(n) + 1

    return wrapper


def times(function):
    def wrapper(n):
        return function(n) * 10

    return wrapper
