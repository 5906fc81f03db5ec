"""A cached function whose default follows an edit has no results from before it."""

OUTCOME = "applied"


def hold():
    import prices

    return prices.price, prices.price(3)


def observe():
    import prices

    return prices.price(3)


def check(held, stage):
    assert held[0](3) == 13
