def work(value):
    double = value * 2
    double += 1
    return double


def other(value):
    return -value
