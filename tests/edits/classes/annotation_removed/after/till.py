from dataclasses import dataclass, fields
from typing import Protocol, TypedDict


class Plain:
    host: str


@dataclass
class Row:
    key: str
    value: int


class Keys(TypedDict):
    key: str


class Shape(Protocol):
    area: int


NAMES = [each.name for each in fields(Row)]
