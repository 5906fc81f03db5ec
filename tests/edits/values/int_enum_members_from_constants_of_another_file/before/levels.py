from enum import IntEnum, IntFlag

from config import BASE, STEP


class Level(IntEnum):
    LOW = BASE
    HIGH = BASE + STEP


class Mask(IntFlag):
    A = 1 << STEP // 10
    B = 1 << STEP // 5


TOP = max(Level)
ALL = Mask.A | Mask.B
