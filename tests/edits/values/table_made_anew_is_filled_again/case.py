"""What statements put into a table is in it again when an edit makes the table anew."""

OUTCOME = "applied"


def observe():
    import formats
    import more

    return (
        *(formats.FORMATS, formats.NAMES, formats.ORDER, formats.COUNT),
        *(more.SHARED is formats.ORDER, more.LENGTH, more.STARTED == [1]),
    )


def hold():
    import more

    return more.STARTED


def check(held, stage):
    import more

    assert more.STARTED is held
