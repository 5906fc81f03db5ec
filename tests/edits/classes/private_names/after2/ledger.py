class Ledger:
    __limit = 3

    def __init__(self):
        self.__entries = []

    def add(self, amount):
        self.__entries.append(amount)

    def balance(self):
        def __show(value):
            return f"{value} ({len(self.__entries)} of {self.__limit})"

        return __show(sum(self.__entries))
