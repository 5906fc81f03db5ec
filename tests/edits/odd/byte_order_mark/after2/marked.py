SIZE = 3
LOG = []


def read():
    return "drié"
