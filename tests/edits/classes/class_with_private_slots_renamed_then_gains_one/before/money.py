import copy


class Coin:
    __slots__ = ("__value", "name")

    def __init__(self, value):
        self.__value = value
        self.name = "coin"

    def value(self):
        return self.__value

    def twin(self):
        return copy.copy(self)
