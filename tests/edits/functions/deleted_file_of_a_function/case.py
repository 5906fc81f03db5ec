"""A function goes away with its file and the import of it, and both come back."""

OUTCOME = "applied"
DELETED = {"after": ["extra.py"]}


def hold():
    import app

    return app.run


def observe():
    import sys

    import app

    return app.run(), hasattr(app, "extra"), "extra" in sys.modules


def check(held, stage):
    import app

    assert held is app.run
