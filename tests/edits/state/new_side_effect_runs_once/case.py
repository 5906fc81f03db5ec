"""A statement that an edit adds is executed exactly once, at that edit and never again."""

OUTCOME = "applied"


def hold():
    import app

    return app.EVENTS


def observe():
    import app

    return app.work(), app.EVENTS.count("added")


def check(events, stage):
    import app

    assert app.EVENTS is events
    assert events == ["load", "added", "again"][: {"after": 2, "after2": 2, "after3": 3}[stage]]
