from .units import UNITS


def factor():
    return len(UNITS)


def scale(value):
    return value * factor()
