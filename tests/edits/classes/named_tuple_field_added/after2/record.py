from typing import NamedTuple


class Record(NamedTuple):
    time: int
    text: str
    level: str = "info"
    thread: str = "main"
