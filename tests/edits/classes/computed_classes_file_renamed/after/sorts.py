import enum
import typing
from dataclasses import dataclass


class Level(enum.Enum):
    LOW = 1
    MIDDLE = 3
    HIGH = 4


class Row(typing.NamedTuple):
    key: int
    weight: int = 7
    size: int = 5


@dataclass
class Item:
    name: str
    colour: str = "red"
    price: int = 1
