from enum import IntEnum


class Rank(IntEnum):
    LOW = 1
    HIGH = 20
