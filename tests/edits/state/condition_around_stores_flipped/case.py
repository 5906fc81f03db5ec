"""Stores under a condition whose other branch stores elsewhere stay as they are, and that is told."""

OUTCOME = "kept:kept-derived"


def hold():
    import app


def observe():
    import app
    import flags

    return flags.DEVELOP, app.TABLE["level"]


def check(held, stage):
    import app

    assert app.TABLE["prod"] == 1 and "dev" not in app.TABLE
