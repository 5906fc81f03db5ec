from base import Circle


class Square:
    def area(self):
        return 4


SQUARE = Square().area()
CIRCLE = Circle().name()
