import functools


def timed(function):
    @functools.wraps(function)
    def wrapper(*args):
        wrapper.count = getattr(wrapper, "count", 0) + 1
        return function(*args)

    wrapper.kind = "timed"
    return wrapper
