class Account:
    def __init__(self, balance):
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount

    def freeze(self):
        return f"frozen at {self.balance}"


class Savings(Account):
    rate = 2
