"""A sum that a loop at module level builds is built anew from a changed list."""

OUTCOME = "applied"


def observe():
    import bill

    return bill.TOTAL, bill.NAMES, bill.price, bill.text()


def hold():
    import bill

    return bill.paid


def check(paid, stage):
    import bill

    assert bill.paid is paid
