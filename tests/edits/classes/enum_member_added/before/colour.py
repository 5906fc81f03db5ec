from enum import Enum


class Colour(Enum):
    RED = "r"
    GREEN = "g"
