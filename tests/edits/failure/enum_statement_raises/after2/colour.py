from enum import Enum, unique


@unique
class Colour(Enum):
    RED = 1
    BLUE = 3
    GREEN = 2
