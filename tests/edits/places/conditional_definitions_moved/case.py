"""Definitions inside if, try, with and for blocks move with their block."""

OUTCOME = "applied"


def hold():
    import app

    return app.one, app.two, app.three, app.TABLE, app.Four


def observe():
    import app
    import inspect

    functions = (app.one, app.two, app.three, app.Four.run)
    return [inspect.getsourcelines(f) for f in functions], app.TABLE["b"].__code__.co_firstlineno


def check(held, stage):
    import app

    assert (app.one, app.two, app.three, app.TABLE, app.Four) == held
    assert app.count == 1
