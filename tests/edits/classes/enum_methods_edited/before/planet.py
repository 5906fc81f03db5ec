from enum import Enum


class Planet(Enum):
    MARS = 0.64
    EARTH = 5.97

    @property
    def heavy(self):
        return None

    @classmethod
    def _missing_(cls, value):
        return cls.MARS

    def __str__(self):
        return self.name
