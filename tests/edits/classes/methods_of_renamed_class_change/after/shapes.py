class Base:
    def inner(self):
        return 3


class Crate(Base):
    weigh = lambda self: 6

    def area(self):
        return self.__area()

    def __area(self):
        return 1

    def adder(self):
        def add():
            return 2

        return add

    def inner(self):
        return super().inner() * 1

    @property
    def cost(self):
        return 7

    class Part:
        def size(self):
            return 4


def build():
    def made():
        return 5

    return made
