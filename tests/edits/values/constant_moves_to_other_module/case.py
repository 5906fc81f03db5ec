"""A constant that moves to a new module and is imported back makes nothing derived anew."""

OUTCOME = "applied"


def hold():
    import app

    return app.CACHE, app.engine


def observe():
    import app
    import settings

    return settings.SIZE, app.SIZE, app.info(), settings.NAMES, app.NAMES


def check(held, stage):
    import app
    import sys

    cache, engine = held
    assert app.engine is engine
    assert app.started == 1
    assert (app.CACHE is cache) == (stage == "after")
    assert "limits" in sys.modules
