def double(x):
    return x * 200


def swapped(x):
    return x


def other(x):
    return x + 2
