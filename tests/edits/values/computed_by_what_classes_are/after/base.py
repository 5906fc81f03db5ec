import dataclasses


class Cheap:
    def total(self):
        return 1


class Dear:
    def total(self):
        return 20


class Line(Dear):
    pass


@dataclasses.dataclass
class Point:
    x: int
    y: int = 2
    z: int = 3


class Steps:
    def __iter__(self):
        yield 1
        yield 5


def numbers():
    yield 30


class Places:
    def __get__(self, instance, owner=None):
        return 12


class Map:
    places = Places()
