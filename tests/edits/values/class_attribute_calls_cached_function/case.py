"""A class attribute that calls a cached function comes from the function's new code, not from its cache."""

OUTCOME = "applied"


def hold():
    import bills

    return bills.Bill()


def observe():
    import bills

    return bills.Bill.rate


def check(held, stage):
    assert held.rate == 107
