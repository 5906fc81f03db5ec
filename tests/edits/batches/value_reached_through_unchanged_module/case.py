"""A new statement with an effect meets what another file of the batch changed behind a third one."""

OUTCOME = "applied"


def hold():
    import billing
    import journal

    return journal.LINES


def observe():
    import billing
    import journal

    return journal.LINES, billing.rates.current()


def check(lines, stage):
    assert lines == [2]
