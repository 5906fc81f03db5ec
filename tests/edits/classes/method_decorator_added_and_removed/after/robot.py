import functools


def framed(method):
    @functools.wraps(method)
    def wrapper(*args):
        return f"<{method(*args)}>"

    return wrapper


class Robot:
    @framed
    def move(self, steps):
        return f"moved {steps}"
