"""Inside one if block the derived constant follows and the state beside it stays."""

OUTCOME = "applied"


def hold():
    import app

    for _ in range(5):
        app.hire()
    return app.pool


def observe():
    import app

    return app.LIMIT, app.LABEL, app.full()


def check(pool, stage):
    import app

    assert app.pool is pool == ["worker"] * 5
    assert app.hits == 5
