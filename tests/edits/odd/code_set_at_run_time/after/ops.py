def double(x):
    return x * 20


def swapped(x):
    return x


def other(x):
    return x + 1
