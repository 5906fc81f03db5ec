from typing import Protocol


class Line(Protocol):
    name: str

    def total(self) -> int: ...
