from typing import Protocol


class Named(Protocol):
    name: str

    def describe(self):
        return self.name
