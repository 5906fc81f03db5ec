"""Contents that a failing batch cleared, sorted, popped and replaced are all back afterwards."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import queue_app
    import store

    store.ROWS.append(9)
    store.INDEX["live"] = store.ROWS
    return store.ROWS, store.INDEX, store.TAGS


def observe():
    import queue_app

    return queue_app.describe(), queue_app.READY


def check(held, stage):
    import store

    rows, index, tags = held
    assert store.ROWS is rows and store.INDEX is index and store.TAGS is tags
    if stage == "after":
        assert rows == [3, 1, 2, 9]
        assert list(index) == ["x", "y", "live"] and index["live"] is rows
        assert tags == {"t", "u"}
    else:
        assert rows == [3, 1, 2, 9] and "live" in index
