from enum import Enum


class Named:
    def label(self):
        return self.name.lower()


class Color(Named, str, Enum):
    RED = "r"
    BLUE = "b"
