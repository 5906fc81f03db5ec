from enum import Enum


class Colour(Enum):
    RED = "r"
    AMBER = "a"
    GREEN = "g"
    BLUE = "b"
