from enum import Enum, auto


class Size(Enum):
    SMALL = auto()
    MEDIUM = auto()
    MIDDLE = auto()
    LARGE = auto()

    def next(self):
        return Size(self.value + 1)


BEST = Size.LARGE
