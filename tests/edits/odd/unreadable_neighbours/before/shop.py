from rates import RATE

DOUBLE = RATE * 2


def price(count):
    return count * RATE
