SIZE = 1
LOG = []


def read():
    return "één"
