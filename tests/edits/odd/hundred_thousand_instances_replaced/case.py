"""A class with a hundred thousand live instances gains its first base and every instance follows."""

OUTCOME = {"after": "replaced|applied", "after2": "applied"}


def hold():
    import cells

    return {"cells": [cells.Cell() for _ in range(100_000)], "by_cell": {cells.Cell: 1}}


def observe():
    import cells

    return cells.Cell().grow(), [c.__name__ for c in cells.Cell.__mro__]


def check(held, stage):
    import cells

    expected = {"after": "grown", "after2": "grown twice"}[stage]
    assert held["by_cell"][cells.Cell] == 1
    assert all(type(cell) is cells.Cell for cell in held["cells"])
    assert {cell.grow() for cell in held["cells"]} == {expected}
