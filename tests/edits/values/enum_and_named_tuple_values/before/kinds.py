from enum import Enum
from typing import NamedTuple

from base import BASE


class Level(Enum):
    LOW = BASE
    HIGH = BASE * 2


class Point(NamedTuple):
    x: int
    y: int = BASE
