from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: int = 7

    def norm(self):
        return self.x**2 + self.y**2


ORIGIN = Point(0, 0)
