"""What an instance has computed follows a method that its class gains over a base, and one that it loses."""

OUTCOME = "applied"


def hold():
    import till

    return till.LINE


def observe():
    import till

    return till.PRICE, till.FEE


def check(held, stage):
    import till

    assert held is till.LINE
