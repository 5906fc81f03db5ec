class Base:
    def inner(self):
        return 3


class Crate(Base):
    weigh = lambda self: 6 * 10

    def area(self):
        return self.__area()

    def __area(self):
        return 1 * 10

    def adder(self):
        def add():
            return 2 * 10

        return add

    def inner(self):
        return super().inner() * 10

    @property
    def cost(self):
        return 7 * 10

    class Part:
        def size(self):
            return 4 * 10


def build():
    def made():
        return 5 * 10

    return made
