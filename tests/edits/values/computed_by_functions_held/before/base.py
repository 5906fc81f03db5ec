def price(cents):
    return cents + 1


def apply(function, cents):
    return function(cents)


class Rules:
    rule = staticmethod(price)


HANDLERS = {"price": price, "free": lambda cents: cents * 0}
ORDERED = [price, abs]
