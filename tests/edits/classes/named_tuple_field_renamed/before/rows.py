from typing import NamedTuple


class Row(NamedTuple):
    name: str
    age: int
