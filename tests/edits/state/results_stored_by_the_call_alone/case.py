"""What a call stores for itself, or every time anew, remembers nothing of the old code."""

OUTCOME = "applied"


def hold():
    import totals

    totals.BILL.add([10, 10])
    return totals.BILL


def observe():
    import totals

    return totals.BILL.add([10, 20])


def check(held, stage):
    import totals

    assert totals.BILL is held and held.total == 15
