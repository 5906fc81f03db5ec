uses = {}


def double(value):
    return value * 2


def triple(value):
    return value * 3
