"""A function that gains a global statement writes the module's live state, and stops when it loses it."""

OUTCOME = "applied"


def hold():
    import counter

    counter.limit = 8
    return counter.bump


def observe():
    import use

    return use.BUMP[0]()


def check(held, stage):
    import counter

    assert held is counter.bump
    assert counter.count == {"after": 1, "after2": 2}[stage]
    held()
    assert counter.count == 2
    assert counter.started is True
    assert counter.limit == 8
