from dataclasses import dataclass
from enum import Enum


class Order:
    class State(Enum):
        PAID = 2
        OPEN = 1

    @dataclass
    class Line:
        name: str

    state = State.OPEN
