class Account:
    fee = 1

    def __init__(self, balance):
        self.balance = balance

    def pay(self, amount, tip=2):
        self.balance -= amount + tip
        return self.balance

    @classmethod
    def cost(cls, amount):
        return amount * 10 + cls.fee

    @staticmethod
    def check(amount):
        return amount >= 0
