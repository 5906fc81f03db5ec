from rates import RATE


def due(hours):
    return -hours * RATE
