from enum import IntEnum, StrEnum, auto


class Level(IntEnum):
    LOW = 1
    MID = 2
    TOP = 9


class Kind(StrEnum):
    CAT = auto()
    DOG = auto()
