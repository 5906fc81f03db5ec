from enum import Enum


class Named:
    def label(self):
        return self.name.lower()


class Color(Named, Enum):
    RED = 1
    BLUE = 2
