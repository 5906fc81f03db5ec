FEE = 1
book = []


class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def pay(self, amount):
        self.balance += amount
        book.append((self.owner, amount))

    def title(self):
        return f"account of {self.owner}"
