class Ledger:
    def __init__(self):
        self.__entries = []

    def add(self, amount):
        self.__entries.append(amount)

    def balance(self):
        return len(self.__entries)
