NAME = "ssv"


def write(cells):
    return ";".join(map(repr, cells))
