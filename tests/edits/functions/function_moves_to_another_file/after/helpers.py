RATE = 3


def other(n):
    return n
