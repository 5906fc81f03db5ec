from enum import Enum


class State(Enum):
    NEW = 1
    PAID = 3
    SENT = 2
