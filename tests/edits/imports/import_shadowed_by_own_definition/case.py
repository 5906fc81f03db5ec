"""An imported name that the module then defines itself stays its own definition."""

OUTCOME = "applied"


def hold():
    import nice

    return nice.label, nice.SIZE


def observe():
    import nice

    return nice.label("a"), nice.SIZE, nice.base_label("a"), nice.LIMIT


def check(held, stage):
    import nice
    import plain

    assert nice.label is held[0] is not plain.label
    assert nice.base_label is plain.label
