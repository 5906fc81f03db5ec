"""Two closures that share a variable still share it after either of them was edited."""

OUTCOME = "applied"


def hold():
    import store

    return store.make_store("a")


def observe():
    import store

    read, write = store.make_store(1)
    write(4)
    return read()


def check(held, stage):
    read, write = held
    assert read() == [{"after": "a", "after2": "b"}[stage]]
    write("b")
    assert read() == [{"after": "b", "after2": "bb"}[stage]]
