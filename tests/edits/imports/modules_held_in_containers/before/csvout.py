NAME = "csv"


def write(cells):
    return ",".join(cells)
