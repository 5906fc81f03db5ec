from typing import NamedTuple


class Tag(NamedTuple):
    name: str
    build: int = 0

    def text(self) -> str:
        return f"{self.name}-{self.build}"
