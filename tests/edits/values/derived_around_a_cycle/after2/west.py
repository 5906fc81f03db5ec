import east

SECOND = (east.FIRST, 2, 2.5)


def read():
    return east.THIRD
