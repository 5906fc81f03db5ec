"""A helper name that the module deletes is made again for what derives from it, and deleted again."""

OUTCOME = "applied"


def observe():
    import grid

    return grid.SIZE, grid.CELLS, hasattr(grid, "half"), hasattr(grid, "row"), hasattr(grid, "i")


def hold():
    import grid

    grid.moves.append("up")
    return grid.moves


def check(moves, stage):
    import grid

    assert grid.moves is moves == ["up"]
