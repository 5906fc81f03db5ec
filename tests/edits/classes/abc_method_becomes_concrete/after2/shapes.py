from abc import ABC, abstractmethod


class Shape(ABC):
    @property
    def area(self):
        return 0

    def draw(self):
        return "draw"


class Square(Shape):
    side = 2
