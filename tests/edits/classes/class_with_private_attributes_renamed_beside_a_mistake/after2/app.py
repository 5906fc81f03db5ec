from shelf import Rack as Shelf

SHELVES = []
LIMIT = 4


def add():
    SHELVES.append(Shelf())
    return SHELVES[-1]
