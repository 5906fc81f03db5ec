"""A connection made from a changed address is kept open and reported; the address itself follows."""

OUTCOME = {"after": "kept:kept-derived", "after2": "applied"}


def hold():
    import store

    store.conn.send("hello")
    return store.conn, store.conn.sent


def observe():
    import store

    return store.URL, store.BANNER, store.db.URL


def check(held, stage):
    import store

    conn, sent = held
    if stage == "after":
        assert store.conn is conn and conn.sent is sent == ["hello"]
        assert conn.url == "db://one"
        assert store.db.opened == ["db://one"]
    else:
        assert store.conn is not conn and store.conn.url == "db://two"
        assert store.db.opened == ["db://one", "db://two"]
    assert sent == ["hello"]
