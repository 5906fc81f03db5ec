import dataclasses


@dataclasses.dataclass
class unit:
    size: int


def Square(size):
    return size * 4


def area(size):
    return size * size * 2
