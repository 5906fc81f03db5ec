uses = {}


def double(value):
    return str(value * 2)


def triple(value):
    return value * 3 + 0.5
