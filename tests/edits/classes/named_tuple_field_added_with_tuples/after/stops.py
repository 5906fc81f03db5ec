from typing import NamedTuple


class Stop(NamedTuple):
    name: str
    minute: int
    zone: str = "B"


ROUTE = []


def visit():
    if not ROUTE:
        ROUTE.extend([Stop("a", 1), Stop("b", 5)])
    return ROUTE


visit()
