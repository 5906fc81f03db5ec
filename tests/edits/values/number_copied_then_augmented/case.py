"""A number that is copied and then augmented in a loop follows: numbers are no state."""

OUTCOME = "applied"


def hold():
    import cart  # noqa: F401


def observe():
    import cart

    return cart.FIRST, cart.TOTAL
