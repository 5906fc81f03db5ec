"""Augmented assignments are applied again, once each and in order, when their chain changes."""

OUTCOME = "applied"


def hold():
    import app

    return app.first


def observe():
    import app

    return app.PATHS, app.TEXT, app.COUNT, app.FLAGS


def check(first, stage):
    import app

    assert app.first is first
