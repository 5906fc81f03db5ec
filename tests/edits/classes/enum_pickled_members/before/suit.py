from enum import Enum


class Suit(Enum):
    HEARTS = 1
    SPADES = 2
