class Account:
    fee = 1

    def __init__(self, balance):
        self.balance = balance

    def pay(self, amount):
        self.balance -= amount
        return self.balance

    @classmethod
    def cost(cls, amount):
        return amount + cls.fee

    @staticmethod
    def check(amount):
        return amount > 0
