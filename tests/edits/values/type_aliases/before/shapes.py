from typing import Optional

from aliases import Number

Vector = list[Number]
Maybe = Optional[Number]
cache = {}


def area(sides: Vector) -> Number:
    return sum(sides)


class Box:
    size: Number = 0
