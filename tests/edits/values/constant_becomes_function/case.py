"""A constant that becomes a function, and back, is what its importers call."""

OUTCOME = "applied"


def hold():
    import app

    app.calls.append(1)
    return app.calls, app.wait


def observe():
    import app

    return callable(app.DELAY), app.wait(), app.KIND


def check(held, stage):
    import app

    assert app.calls is held[0] == [1]
    assert app.wait is held[1]
    assert held[1]() == {"after": 6, "after2": 8}[stage]
