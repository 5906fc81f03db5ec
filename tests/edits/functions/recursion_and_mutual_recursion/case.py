"""Functions that call each other and themselves change their signatures together."""

OUTCOME = "applied"


def hold():
    import parity

    return [parity.even, parity.odd]


def observe():
    import use

    return use.is_even(3), use.CHECKS["even"](2), use.depth([[], [[]]])


def check(held, stage):
    even, odd = held
    assert even(1) == ("odd", ("e",)) and odd(1) == ("even", ("o",))
