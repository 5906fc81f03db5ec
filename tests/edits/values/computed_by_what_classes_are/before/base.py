import dataclasses


class Cheap:
    def total(self):
        return 1


class Dear:
    def total(self):
        return 20


class Line(Cheap):
    pass


@dataclasses.dataclass
class Point:
    x: int
    y: int = 2


class Steps:
    def __iter__(self):
        yield 1
        yield 2


def numbers():
    yield 3


class Places:
    def __get__(self, instance, owner=None):
        return 11


class Map:
    places = Places()
