from enum import Enum, unique


@unique
class Colour(Enum):
    RED = 1
    BLUE = 2
    GREEN = 2
