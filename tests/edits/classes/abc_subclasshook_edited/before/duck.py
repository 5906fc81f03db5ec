from abc import ABC


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "quack")


class Mallard:
    def quack(self):
        return "quack"


class Robot:
    def beep(self):
        return "beep"
