"""Work."""


def work(value):
    # twice as much
    double = value * 2
    return double
