from enum import Enum


class Suit(Enum):
    SPADES = 2
    HEARTS = 1
