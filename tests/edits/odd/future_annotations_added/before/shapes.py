from dataclasses import dataclass

LIMIT: int = 3
SEEN: list = []


def area(width: int, height: int = 2) -> int:
    return width * height


def outer():
    def inner(a: int) -> str:
        return a

    return inner


class Box:
    side: int = 3
    items: list = []

    def grow(self, by: int) -> None:
        self.side += by


@dataclass
class Point:
    x: int
    y: int = 2

    def shift(self, by: int) -> "Point":
        return Point(self.x + by, self.y)
