"""What is computed from attributes of a decorated function follows its decorators."""

OUTCOME = "replaced"


def hold():
    import app

    return app.commands.total


def observe():
    import app

    return app.LIMIT, app.NAME, app.describe(), app.SAME, app.commands.total.limit


def check(held, stage):
    import app

    assert app.commands.total is held
