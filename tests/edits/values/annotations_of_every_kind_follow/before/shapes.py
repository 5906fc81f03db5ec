from dataclasses import dataclass, fields
from typing import NamedTuple, TypedDict

from aliases import Number

size: Number = 3


@dataclass
class Box:
    side: Number = 0

    def grow(self, by: Number) -> Number:
        return self.side + by


class Row(NamedTuple):
    width: Number


class Options(TypedDict):
    depth: Number


class Plain:
    left: Number

    def move(self, by: Number) -> None:
        self.left += by


def area(sides: list[Number], *, scale: "Number" = 1) -> Number:
    return sum(sides) * scale


def maker():
    def inner(value: Number):
        return value

    return inner


held = maker()
