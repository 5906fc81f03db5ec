"""Inside a changed if or try block only the changed statements of the taken branch are executed."""

OUTCOME = "applied"


def hold():
    import app

    app.connect()
    return app.pool, app.session, app.pool[0]


def observe():
    import app

    return app.LIMIT, app.MODE, app.NAME, app.describe(), hasattr(app, "EXTRA")


def check(held, stage):
    import app

    pool, session, first = held
    assert app.pool is pool and app.session is session and pool[0] is first
    assert app.opened == 1
