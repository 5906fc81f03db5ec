import functools

registry = []


def command(function):
    registry.append(function.__name__)

    @functools.wraps(function)
    def run(*args):
        return "run", function(*args)

    return run


@command
def add(a, b):
    return a + b


@command
def neg(a):
    return -a
