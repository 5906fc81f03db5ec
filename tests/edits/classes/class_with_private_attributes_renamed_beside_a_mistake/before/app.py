from shelf import Shelf

SHELVES = []
LIMIT = 3


def add():
    SHELVES.append(Shelf())
    return SHELVES[-1]
