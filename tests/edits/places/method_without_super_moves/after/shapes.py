import math


class Shape:
    def area(self):
        return 4


class Square(Shape):
    def area(self):
        return math.floor(5.5)
