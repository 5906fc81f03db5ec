import typing
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int = 0


class Pair(typing.NamedTuple):
    left: int
    right: int
