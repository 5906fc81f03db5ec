"""Statements joined by semicolons, tabs or backslashes keep state that their own text leaves alone."""

OUTCOME = "applied"


def hold():
    import short

    short.use()
    return short.seen


def observe():
    import short

    return short.LIMIT, short.NAME, short.double(2)


def check(seen, stage):
    import short

    assert short.seen is seen and seen == ["used"]
    assert short.total == 1
