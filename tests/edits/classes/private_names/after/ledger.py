class Ledger:
    def __init__(self):
        self.__entries = []

    def add(self, amount):
        self.__entries.append(amount)

    def balance(self):
        return self.__check(sum(self.__entries))

    def __check(self, value):
        return value
