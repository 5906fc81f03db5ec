import json

FEE = 2.5
book = []
LIMIT = 100


class Account:
    closed = False

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def pay(self, amount):
        self.balance += amount
        book.append((self.owner, amount))

    def close(self):
        self.closed = True

    def title(self):
        return json.dumps({"owner": self.owner})
