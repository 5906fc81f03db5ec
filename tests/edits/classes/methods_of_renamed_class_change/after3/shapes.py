"""Shapes."""

class Base:
    def inner(self):
        return 3


class Crate(Base):
    weigh = lambda self: 6 * 20

    def area(self):
        return self.__area()

    def __area(self):
        return 1 * 20

    def adder(self):
        def add():
            return 2 * 20

        return add

    def inner(self):
        return super().inner() * 20

    @property
    def cost(self):
        return 7 * 20

    class Part:
        def size(self):
            return 4 * 20


def build():
    def made():
        return 5 * 20

    return made
