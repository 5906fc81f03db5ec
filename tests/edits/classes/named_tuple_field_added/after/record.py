from typing import NamedTuple


class Record(NamedTuple):
    time: int
    text: str
    level: int = 1
