RATE = 3


def price(rate):
    return rate * 100
