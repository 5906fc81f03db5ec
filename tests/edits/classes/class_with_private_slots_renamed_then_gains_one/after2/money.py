import copy


class Token:
    __slots__ = ("__value", "name", "place")

    def __init__(self, value):
        self.__value = value
        self.name = "coin"
        self.place = []

    def __pljam_migrate__(self, added, removed):
        self.place = sorted(added)

    def value(self):
        return self.__value

    def twin(self):
        return copy.copy(self)
