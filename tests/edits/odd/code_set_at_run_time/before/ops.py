def double(x):
    return x * 2


def swapped(x):
    return x


def other(x):
    return x
