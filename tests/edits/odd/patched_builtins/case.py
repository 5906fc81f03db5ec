"""The program has put its own functions over open, __import__ and print: a reload does not mind."""

import builtins

OUTCOME = "applied"


def hold():
    import app

    app.install()
    return app.run, builtins.open, builtins.__import__


def observe():
    import app

    return app.run(), app.SIZE


def check(held, stage):
    import app

    run, opened, imported = held
    assert app.run is run
    assert builtins.open is opened and builtins.__import__ is imported
    assert app.OPENED == []
    assert "extra" in app.IMPORTED or stage == "after"
