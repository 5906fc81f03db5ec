from abc import ABC, abstractmethod


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...

    def draw(self):
        return "draw"


class Square(Shape):
    area = 4
