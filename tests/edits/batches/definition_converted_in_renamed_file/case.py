"""In a file that is renamed, a function that becomes a class and a class that becomes a function are followed."""

OUTCOME = "replaced"
DELETED = {"after": ["shapes.py"]}


def hold():
    import app

    app.queue += [app.shapes.unit, app.shapes.Square, app.shapes.area]
    return app.queue


def observe():
    import app

    held = app.HELD[0](3)
    return app.shapes.area(3), type(app.shapes.Square(3)).__name__, getattr(held, "size", None)


def check(held, stage):
    import app

    assert held is app.queue
    assert held == [app.shapes.unit, app.shapes.Square, app.shapes.area]
