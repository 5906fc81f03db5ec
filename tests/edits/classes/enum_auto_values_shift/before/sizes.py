from enum import Enum, auto


class Size(Enum):
    SMALL = auto()
    MIDDLE = auto()
    LARGE = auto()

    def next(self):
        return Size(self.value + 1)


BEST = Size.LARGE
