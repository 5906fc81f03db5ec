import functools


class Ledger:
    __opened = 0

    def __init__(self, owner, balance):
        self.owner = owner
        self.__balance = balance
        self.__log = []
        self.__limit = 7
        type(self).__count()

    @classmethod
    def __count(cls):
        Ledger.__opened += 1

    @staticmethod
    def __cents(value):
        return value * 1000

    @property
    def balance(self):
        return self.__balance

    @balance.setter
    def balance(self, value):
        self.__log.append(value)
        self.__balance = value

    @functools.cached_property
    def __rating(self):
        return len(self.owner) + self.__balance

    def rating(self):
        return self.__rating, self.__balance

    def forget(self):
        del self.__rating

    def limit(self):
        return self.__limit

    def cents(self):
        return self.__cents(self.__balance)

    def reader(self):
        def read(*, __factor=2):
            return [__factor * self.__balance for _ in self.__log]

        return read

    key = lambda self: (self.owner, self.__balance)

    @classmethod
    def opened(cls):
        return cls.__opened
