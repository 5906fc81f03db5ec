"""An import that the module deletes after use is made again for the statement that needs it."""

OUTCOME = "applied"


def hold():
    import app

    return app.handlers


def observe():
    import app

    names = ("base", "math", "tmp")
    return app.PI, app.ROOT, [name for name in names if hasattr(app, name)], app.area(2)


def check(handlers, stage):
    import app

    assert app.handlers is handlers
