from settings import LIMIT


class Command:
    def __init__(self, function, name):
        self.function = function
        self.name = name


def limited(limit):
    def decorate(function):
        function.limit = limit
        return function

    return decorate


def command(name):
    return lambda function: Command(function, name)


@limited(LIMIT)
def total():
    return 1


@command("taxes")
def tax():
    return 2
