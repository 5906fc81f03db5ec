import functools

ALL = []
CALLED = []


def traced(function):
    @functools.wraps(function)
    def wrapper(*args):
        CALLED.append(wrapper)
        return function(*args)

    ALL.append(wrapper)
    return wrapper
