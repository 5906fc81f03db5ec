from units import BASE

LOG = []
WIDTH = BASE * 2


def rows():
    return [WIDTH]
