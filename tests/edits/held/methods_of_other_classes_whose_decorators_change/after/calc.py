import abc
import enum
from dataclasses import dataclass
from functools import lru_cache

from deco import Memo, twice


@dataclass
class Data:
    n: int

    def get(self):
        return self.n + 1


class Color(enum.Enum):
    RED = 3

    @twice
    def get(self):
        return self.value + 1


class Base(abc.ABC):
    @abc.abstractmethod
    def get(self): ...


class Impl(Base):
    @twice
    def get(self):
        return 3 + 1


class Cached:
    def get(self):
        return 4


class Slot:
    __slots__ = ()

    @lru_cache
    def get(self):
        return 5


class Kid(Slot):
    __slots__ = ()
    other = Slot.get


class Outer:
    class Inner:
        @twice
        def get(self):
            return 3 + 1


THINGS = [Data(3), Color.RED, Impl(), Cached(), Slot(), Kid(), Outer.Inner()]
CALLS = [t.get for t in THINGS] + [Kid().other]
