uses = {}


def triple(value):
    return value * 3 + 0.5
