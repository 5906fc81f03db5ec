"""What a deleted statement had stored stays, and is told, where a method may give a value of its own."""

OUTCOME = "kept:still-stored"


def hold():
    import app


def observe():
    import app

    return getattr(app, "X", None), app.App.size


def check(held, stage):
    import app

    assert app.app.limit == 5
    assert REPORT is None or REPORT["kept"] == ["app.app.limit"]
