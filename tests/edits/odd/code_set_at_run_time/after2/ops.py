def double(x):
    return x * 200


def other(x):
    return x + 2
