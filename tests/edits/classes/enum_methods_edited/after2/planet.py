from enum import Enum


class Planet(Enum):
    MARS = 0.64
    EARTH = 5.97

    @property
    def heavy(self):
        return self.value >= 5

    @classmethod
    def _missing_(cls, value):
        return cls.EARTH if value == "blue" else None

    def __str__(self):
        return f"{self.name} ({self.value})"
