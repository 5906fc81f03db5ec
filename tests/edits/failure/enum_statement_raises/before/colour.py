from enum import Enum, unique


@unique
class Colour(Enum):
    RED = 1
    GREEN = 2
