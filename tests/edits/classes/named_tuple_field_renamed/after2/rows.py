from typing import NamedTuple


class Row(NamedTuple):
    who: str
    age: int
