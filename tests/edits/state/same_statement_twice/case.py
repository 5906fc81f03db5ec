"""Of three equal statements only the added third one is executed; removing one undoes nothing."""

OUTCOME = "applied"


def hold():
    import pumps

    return pumps.STARTED


def observe():
    import pumps

    return pumps.describe()


def check(started, stage):
    import pumps

    assert pumps.STARTED is started
    assert len(started) == {"after": 3, "after2": 3, "after3": 4}[stage]
