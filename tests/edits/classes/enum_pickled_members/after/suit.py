from enum import Enum


class Suit(Enum):
    HEARTS = 1
    CLUBS = 3
    SPADES = 2
