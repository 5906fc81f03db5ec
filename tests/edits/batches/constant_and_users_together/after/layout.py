from units import BASE, STEP

LOG = []
WIDTH = BASE * STEP


def rows():
    return list(range(BASE, WIDTH + 1, BASE))
