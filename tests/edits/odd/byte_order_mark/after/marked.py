SIZE = 2
LOG = []


def read():
    return "twéé"
