"""Conditional expressions, comparisons, lookups and slices over a changed constant follow."""

OUTCOME = "applied"


def observe():
    import choice

    return (
        choice.PORT, choice.SCHEME, choice.SAFE, choice.NAME, choice.HEAD, choice.RANGE, choice.NOT,
        choice.WALRUS, choice.half,
    )


def hold():
    import choice

    return choice.open_


def check(open_, stage):
    import choice

    assert choice.open_ is open_
