"""Objects whose every attribute access raises stand in a namespace, a class and a closure."""

OUTCOME = "applied"


def hold():
    import closed

    return closed.CLOSED, closed.Keeper(), closed.reader()


def observe():
    import closed

    return closed.work(), closed.Keeper().describe(), closed.SIZE


def check(held, stage):
    import closed

    shut, keeper, read = held
    assert closed.CLOSED is shut and closed.Keeper.kept is shut
    assert type(keeper) is closed.Keeper
    assert keeper.describe() == {"after": "keeper 2", "after2": "KEEPER 2"}[stage]
    assert read() == {"after": 2, "after2": 2}[stage]
