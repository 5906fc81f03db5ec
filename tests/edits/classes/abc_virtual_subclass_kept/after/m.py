from abc import ABC, abstractmethod


class Shape(ABC):
    __slots__ = ("a", "b")

    @abstractmethod
    def area(self): ...
