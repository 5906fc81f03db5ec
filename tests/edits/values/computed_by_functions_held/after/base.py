def price(cents):
    return cents + 100


def apply(function, cents):
    return function(cents)


class Rules:
    rule = staticmethod(price)


HANDLERS = {"price": price, "free": lambda cents: cents * 2}
ORDERED = [price, abs]
