from functools import cached_property, partialmethod


# It has four sides.
class Square:
    # how many
    made = 0

    def __init__(self, side):
        Square.made += 1
        self._side = side

    @property
    def side(self):
        return self._side

    @side.setter
    def side(self, side):
        self._side = side

    @classmethod
    def unit(cls):
        return cls(1)

    @cached_property
    def area(self):
        return self._side**2

    def scale(self, factor):
        return self._side * factor

    double = partialmethod(scale, 2)
