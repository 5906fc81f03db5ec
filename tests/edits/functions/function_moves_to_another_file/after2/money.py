RATE = 7


def price(n, rate=RATE):
    return [n * rate]
