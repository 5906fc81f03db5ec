from dataclasses import dataclass
from enum import Enum


class Order:
    class State(Enum):
        OPEN = 1
        PAID = 2

    @dataclass
    class Line:
        name: str
        count: int = 1

    state = State.OPEN
