from typing import NamedTuple


class Line(NamedTuple):
    name: str
    price: int = 2
