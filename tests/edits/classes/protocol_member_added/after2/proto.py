from typing import Protocol, runtime_checkable


@runtime_checkable
class Closable(Protocol):
    def close(self): ...


class File:
    def close(self):
        return True


class Socket:
    def close(self):
        return True

    def shutdown(self):
        return True


def close_all(things):
    return sum(isinstance(thing, Closable) for thing in things)
