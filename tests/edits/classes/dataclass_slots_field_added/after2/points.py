from dataclasses import dataclass


class Base:
    __slots__ = ()


@dataclass(slots=True)
class Point(Base):
    x: int
    y: int
