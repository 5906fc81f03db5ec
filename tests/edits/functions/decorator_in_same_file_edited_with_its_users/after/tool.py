import functools

registry = []


def command(function):
    registry.append(function.__name__)

    @functools.wraps(function)
    def run(*args, **options):
        return "ran", function(*args, **options)

    return run


@command
def add(a, b, c=0):
    return a + b + c


@command
def neg(a):
    return -a
