import functools

events = []


def outer(function):
    events.append("outer")

    @functools.wraps(function)
    def wrapper(*args):
        return "o" + function(*args)

    return wrapper


def middle(tag):
    def decorate(function):
        events.append("middle " + tag)

        def wrapper(*args):
            return tag + function(*args)

        return wrapper

    return decorate


class Inner:
    def __init__(self, function):
        events.append("inner")
        self.function = function

    def __call__(self, *args):
        return "i" + self.function(*args)
