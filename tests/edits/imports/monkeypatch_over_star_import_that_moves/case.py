"""A monkeypatch survives a star import that moved."""

OUTCOME = "applied|replaced"


def hold():
    import app

    app.LIMIT = 99


def observe():
    import app

    return app.RATE, app.show()[0]


def check(held, stage):
    import app
    assert app.LIMIT == 99 and app.show() == (3, 99)
