from math import fsum


def mean(values):
    return fsum(trimmed(values)) / SCALE


def trimmed(values):
    return sorted(values)[1:-1]


SCALE = 2
