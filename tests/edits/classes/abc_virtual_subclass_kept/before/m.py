from abc import ABC, abstractmethod


class Shape(ABC):
    __slots__ = ("a",)

    @abstractmethod
    def area(self): ...
