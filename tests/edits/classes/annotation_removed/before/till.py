from dataclasses import dataclass, fields
from typing import Protocol, TypedDict


class Plain:
    host: str
    port: int


@dataclass
class Row:
    key: str
    value: int
    note: str


class Keys(TypedDict):
    key: str
    note: str


class Shape(Protocol):
    area: int
    note: str


NAMES = [each.name for each in fields(Row)]
