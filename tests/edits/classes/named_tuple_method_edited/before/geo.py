from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: int = 0

    def norm(self):
        return self.x + self.y


ORIGIN = Point(0, 0)
