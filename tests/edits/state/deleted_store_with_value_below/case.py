"""A deleted store whose place has another value below it leaves what it stored, and that is told."""

OUTCOME = "kept:still-stored"


def hold():
    import app


def observe():
    import app

    return getattr(app, "X", 0)


def check(held, stage):
    import app

    assert (app.settings.limit, app.CONFIG["debug"]) == (5, True)
