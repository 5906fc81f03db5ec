class Money:
    def __init__(self, cents):
        self.cents = cents

    def total(self):
        return self.cents + 100

    @property
    def shown(self):
        return f"{self.cents} cents"

    def __add__(self, other):
        return self.cents * other.cents

    def __str__(self):
        return f"[{self.cents}]"

    def __call__(self, more):
        return self.cents * more


class Fee(Money):
    pass


def fee_of(cents):
    return Fee(cents)
