RATE = 2


def fee(n):
    return n + 100


class Account:
    label = "fancy"

    def __init__(self, balance):
        self.balance = balance

    def total(self):
        return self.balance - RATE + fee(1)


class Saving(Account):
    pass
