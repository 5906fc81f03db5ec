import abc
import dataclasses
import enum
import typing


def mark(cls):
    cls.marked = len("mark")
    cls.listed = []
    return cls


@mark
class Color(enum.Enum):
    RED = 1
    BLUE = 2


@mark
class Row(typing.NamedTuple):
    name: str


@mark
@dataclasses.dataclass
class Item:
    name: str


@mark
@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    name: str


@mark
class Sized(typing.Protocol):
    def size(self) -> int: ...


class Naming(type):
    def __init__(cls, name, bases, body):
        super().__init__(name, bases, body)
        cls.title = name.lower()


@mark
class Page(metaclass=Naming):
    pass


@mark
class Base(abc.ABC):
    @abc.abstractmethod
    def size(self): ...


class Heir(Base):
    def size(self):
        return 1
