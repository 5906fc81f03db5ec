import abc
import enum
from dataclasses import dataclass
from functools import lru_cache

from deco import Memo, twice


@dataclass
class Data:
    n: int

    @twice
    def get(self):
        return self.n


class Color(enum.Enum):
    RED = 3

    def get(self):
        return self.value


class Base(abc.ABC):
    @abc.abstractmethod
    def get(self): ...


class Impl(Base):
    def get(self):
        return 3


class Cached:
    @lru_cache
    def get(self):
        return 3


class Slot:
    __slots__ = ()

    def get(self):
        return 3


class Kid(Slot):
    __slots__ = ()
    other = Slot.get


class Outer:
    class Inner:
        def get(self):
            return 3


THINGS = [Data(3), Color.RED, Impl(), Cached(), Slot(), Kid(), Outer.Inner()]
CALLS = [t.get for t in THINGS] + [Kid().other]
