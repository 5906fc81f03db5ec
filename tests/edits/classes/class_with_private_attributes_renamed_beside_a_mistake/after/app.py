from shelf import Rack as Shelf

SHELVES = []
LIMIT = 1 // (SHELVES[0].total() - 2)


def add():
    SHELVES.append(Shelf())
    return SHELVES[-1]
