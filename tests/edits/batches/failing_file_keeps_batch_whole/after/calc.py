from rates import RATE


class Money:
    unit = "USD"


def price(count):
    return count * RATE * 10
