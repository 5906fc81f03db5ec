import east

SECOND = (east.FIRST, 2)


def read():
    return east.THIRD
