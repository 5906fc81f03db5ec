from money import cents, set_cents


class Coin:
    def __init__(self, amount):
        self.amount = amount

    cents = property(cents, set_cents)
    rest = property(lambda self: cents(self) + 1)
