"""A database in memory and its open cursor survive edits of the queries around them."""

OUTCOME = "applied"


def hold():
    import store

    store.add("tea", 2)
    store.add("jam", 5)
    return store.db, store.cursor


def observe():
    import store

    return store.columns(), store.QUERY


def check(held, stage):
    import store

    db, cursor = held
    assert store.db is db and store.cursor is cursor
    assert store.total() == {"after": 7, "after2": 14}[stage]
    assert db.total_changes == 2
