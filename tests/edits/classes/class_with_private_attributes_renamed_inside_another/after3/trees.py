class Bush:
    __made = []

    class Leaf:
        __slots__ = ("__dict__",)
        __depth = 1

        def __init__(self, value):
            self.__value = value

        def value(self):
            return self.__value, -self.__depth

    class __Hidden:
        def __init__(self):
            self.__secret = 4

        def tell(self):
            return -self.__secret

    def __init__(self, *values):
        self.__nodes = [self.Leaf(value) for value in values]
        self.__hidden = self.__Hidden()
        self.__made.append(len(values))

    def values(self):
        return [node.value() for node in self.__nodes], self.__hidden.tell()

    @classmethod
    def made(cls):
        return sum(n for n in cls.__made)
