"""A constant that comes through a star import decides a derived one in the importer."""

OUTCOME = "applied"


def hold():
    import app

    app.cells.append(app.CELL)
    return app.cells


def observe():
    import app

    return app.SIZE, app.CELL, app.EDGES, app.GRID


def check(cells, stage):
    import app

    assert app.cells is cells == [(10, 10)]
