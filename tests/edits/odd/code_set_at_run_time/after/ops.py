def double(x):
    return x * 20


def other(x):
    return x + 1
