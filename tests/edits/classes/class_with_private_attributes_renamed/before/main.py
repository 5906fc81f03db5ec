import bank


class Savings(bank.Account):
    def __init__(self, owner, balance):
        super().__init__(owner, balance)
        self.__balance = "own"

    def own(self):
        return self.__balance


ACCOUNTS = []
