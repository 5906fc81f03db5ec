from enum import Enum


class State(Enum):
    NEW = 1
    SENT = 2
