def work(value):
    double = value * 2
    return double


def other(value):
    return value
