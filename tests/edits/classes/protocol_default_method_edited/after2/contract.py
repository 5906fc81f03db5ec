from typing import Protocol


class Named(Protocol):
    name: str
    level: int = 1

    def describe(self):
        return self.name.upper()
