VERSION = 2


def load():
    return "two"
