"""Constants of an enum that are no members, and derived members, follow an edit of one value."""

OUTCOME = "applied"


def hold():
    import tax

    return tax.Rate.FULL, tax.Rate.HALF


def observe():
    import tax

    return [(one.name, one.value) for one in tax.Rate], tax.Rate.table(), tax.DEFAULT.name


def check(held, stage):
    import tax

    full, half = held
    assert tax.Rate.FULL is full and tax.Rate.HALF is half
    assert half.value * 2 == full.value
    assert tax.DEFAULT is full
