from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: int = 0

    def norm(self):
        return " ".join(map(str, self))


ORIGIN = Point(0, 0)
