"""A failing batch is taken back on disk: the process goes on, and the next edit is as if it never was."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}
STAGES = ("after", "before", "after2")


def hold():
    import a
    import b

    return a.run, b.ITEMS


def observe():
    import a
    import b

    return a.run(), b.NAME


def check(held, stage):
    import a
    import b

    run, items = held
    assert run is a.run and items is b.ITEMS
    assert items == ["start"]
