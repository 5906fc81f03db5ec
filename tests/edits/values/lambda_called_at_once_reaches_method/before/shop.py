import rates


class Cart:
    def total(self, cents):
        return cents * rates.RATE


def price(cents):
    return Cart().total(cents) + 1
