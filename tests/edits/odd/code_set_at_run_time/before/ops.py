def double(x):
    return x * 2


def other(x):
    return x
