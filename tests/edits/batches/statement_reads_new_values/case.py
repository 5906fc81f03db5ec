"""A statement that a batch adds runs after the other files of the batch have their new values."""

OUTCOME = "applied"


def observe():
    import app
    import settings

    return app.SUMMARY, app.SIZES, settings.LIMITS


def hold():
    import app

    return app.CACHE


def check(held, stage):
    import app

    assert app.CACHE is held
