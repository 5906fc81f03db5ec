from typing import NamedTuple


class Record(NamedTuple):
    time: int
    text: str
