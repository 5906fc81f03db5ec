RATE = 1


def price(rate):
    return rate
