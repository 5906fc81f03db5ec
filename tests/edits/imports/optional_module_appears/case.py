"""A try import that names a module created by the same edit takes it, not the fallback."""

OUTCOME = "applied"


def hold():
    import app

    return app.history


def observe():
    import app

    return app.ENGINE, app.speed(), app.colour("x")


def check(history, stage):
    import app

    assert app.history is history
