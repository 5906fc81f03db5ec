from rates import RATE


class Money:
    unit = "EUR"


def price(count):
    return count * RATE
