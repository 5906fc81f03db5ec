"""Constants that go back and forth between two modules that import each other follow in order."""

OUTCOME = "applied"


def observe():
    import east
    import west

    return east.FIRST, west.SECOND, east.THIRD, west.read()


def hold():
    import east

    return east.log


def check(log, stage):
    import east

    assert east.log is log
