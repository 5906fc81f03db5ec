"""A class gives up a slot; its migrating instances keep the others and lose that one."""

OUTCOME = "replaced"


def hold():
    import cell

    return {"cells": [cell.Cell(1, "red"), cell.Cell(2, "blue")]}


def observe():
    import cell

    return list(cell.Cell.__slots__), hasattr(cell.Cell, "colour")


def check(held, stage):
    import cell

    assert [type(one) for one in held["cells"]] == [cell.Cell] * 2
    assert [one.value for one in held["cells"]] == [1, 2]
    assert not hasattr(held["cells"][0], "colour")
    assert sorted(cell.MIGRATED) == [1, 2]
