import enum
import typing
from dataclasses import dataclass


class Level(enum.Enum):
    LOW = 1
    HIGH = 2


class Row(typing.NamedTuple):
    key: int
    size: int = 5


@dataclass
class Item:
    name: str
    price: int = 1
