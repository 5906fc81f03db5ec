from dataclasses import dataclass


class Event:
    __slots__ = ()


@dataclass(init=False, frozen=True)
class Request(Event):
    __slots__ = ("method", "target")

    method: str
    target: str

    def __init__(self, *, method, target):
        super().__init__()
        object.__setattr__(self, "method", method.upper())
        object.__setattr__(self, "target", target)

    def describe(self):
        return self.__slots__
