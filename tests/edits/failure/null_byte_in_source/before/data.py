VERSION = 1


def load():
    return "one"
