from enum import Enum


class State(Enum):
    NEW = 1
    PACKED = 4
    SENT = 2
