import dataclasses
from typing import Generic, TypeVar

T = TypeVar("T")


class Base:
    rank = 0


class Plain(Base):
    rank = 100


@dataclasses.dataclass(order=True)
class Timer(Base):
    seconds: float = 0.5
    rank = 200


class Typed(Base, Generic[T]):
    rank = 300
