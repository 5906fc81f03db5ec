"""What hangs on a kept object is kept with it, and what hangs on a new one is said to be kept."""

OUTCOME = {"after": "kept:kept-derived", "after2": "kept:kept-derived"}


def hold():
    import app

    app.cursor.rows.append(1)
    return app.conn, app.cursor, app.session


def observe():
    import app

    return app.URL, app.TITLE, app.lower(app.URL)


def check(held, stage):
    import app

    conn, cursor, session = held
    assert app.cursor is cursor and cursor.rows == [1]
    assert app.session is session
    if stage == "after":
        assert app.conn is conn
    else:
        assert app.conn is not conn and app.conn.url == "DB://TWO!"
