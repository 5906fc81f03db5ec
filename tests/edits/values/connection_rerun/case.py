"""A connection marked to be made again is made again when its address changes, once each time."""

OUTCOME = "applied"


def hold():
    import store

    store.seen.append("x")
    return store.conn, store.seen


def observe():
    import store

    return store.conn, store.other, store.URL


def check(held, stage):
    import db
    import store

    conn, seen = held
    assert store.seen is seen == ["x"]
    assert conn == "open db://one"
    expected = ["db://one", "db://one/log", "db://two", "db://two/log", "db://2", "db://2/log"]
    assert db.opened == expected[: {"after": 4, "after2": 6}[stage]]
