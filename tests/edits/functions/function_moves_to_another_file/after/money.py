RATE = 5


def price(n, rate=RATE):
    return n * rate
