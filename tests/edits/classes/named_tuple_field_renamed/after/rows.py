from typing import NamedTuple


class Row(NamedTuple):
    name: str
    years: int
