"""What a deleted statement had stored stays, and is told, where the class gives a value of its own."""

OUTCOME = "kept:still-stored"


def hold():
    import app


def observe():
    import app

    return getattr(app, "X", None)


def check(held, stage):
    import app

    assert (app.app.limit, app.App.size) == (5, 2)
    assert REPORT is None or sorted(REPORT["kept"]) == ["app.App.size", "app.app.limit"]
