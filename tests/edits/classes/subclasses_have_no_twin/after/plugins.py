import dataclasses
from typing import Generic, TypeVar

T = TypeVar("T")


class Base:
    rank = 0


class Plain(Base):
    rank = 10

    def go(self):
        return super().rank


@dataclasses.dataclass
class Timer(Base):
    seconds: int = 0
    minutes: int = 0
    rank = 20


class Typed(Base, Generic[T]):
    rank = 30
