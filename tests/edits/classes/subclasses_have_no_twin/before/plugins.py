import dataclasses
from typing import Generic, TypeVar

T = TypeVar("T")


class Base:
    rank = 0


class Plain(Base):
    rank = 1


@dataclasses.dataclass
class Timer(Base):
    seconds: int = 0
    rank = 2


class Typed(Base, Generic[T]):
    rank = 3
