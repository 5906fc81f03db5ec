"""A constant written in another way but with the same value makes nothing derived anew."""

OUTCOME = "applied"


def hold():
    import app

    return app.WAIT, app.BUFFER, app.conn, app.db.opened


def observe():
    import app

    return app.SECONDS, app.db.describe(), len(app.BUFFER)


def check(held, stage):
    import app

    wait, buffer, conn, opened = held
    assert app.WAIT is wait and app.BUFFER is buffer and app.conn is conn
    assert opened == [60]
