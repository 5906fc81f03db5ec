RATE = 2


def price(rate):
    return rate * 10
