from dataclasses import dataclass


@dataclass
class Rect:
    width: int
    height: int

    def __post_init__(self):
        self.square = self.width == self.height

    @property
    def label(self):
        return f"{self.width}x{self.height}"

    def area(self):
        return self.width * self.height


@dataclass(frozen=True)
class Unit:
    name: str

    def __str__(self):
        return self.name + "m"
