from .units import UNITS


def scale(value):
    return value * len(UNITS)
