RATE = 2


def fee(n):
    return n


class Account:
    label = "plain"

    def __init__(self, balance):
        self.balance = balance

    def total(self):
        return self.balance * RATE + fee(1)


class Saving(Account):
    pass
