"""A function and a constant imported under other names follow their source."""

OUTCOME = "applied"


def hold():
    import checkout
    import pricing

    checkout.receipts.append("r1")
    return checkout.receipts, checkout.compute, pricing.total


def observe():
    import checkout

    return checkout.bill(10), checkout.PERCENT, checkout.compute(1), hasattr(checkout, "total")


def check(held, stage):
    import checkout

    receipts, compute, total = held
    assert checkout.receipts is receipts and receipts[0] == "r1"
    assert compute is total is checkout.compute
    assert compute(100) == {"after": 107, "after2": 107.5}[stage]
