def other(value):
    return -value


def work(value):
    double = value * 2
    return double
