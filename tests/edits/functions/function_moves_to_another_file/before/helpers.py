RATE = 3


def other(n):
    return n


def price(n, rate=RATE):
    return n * rate
