"""What a deleted statement had stored goes if it is that value still; what the program has changed stays."""

OUTCOME = "applied"


def hold():
    import app

    app.app.count = 30
    app.TABLE["c"] = 30


def observe():
    import app

    return hasattr(app.app, "limit"), app.app.depth, "a" in app.TABLE, "b" in app.TABLE, app.KEYS


def check(held, stage):
    import app

    assert app.app.count == 30 and app.TABLE["c"] == 30
