from typing import Protocol


class Named(Protocol):
    name: str

    def describe(self):
        return f"plugin: {self.name}"
