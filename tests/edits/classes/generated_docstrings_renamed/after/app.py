import typing
from dataclasses import dataclass


@dataclass
class Spot:
    x: int
    y: int = 0


class Couple(typing.NamedTuple):
    left: int
    right: int
