"""What a lambda has computed that is called where it stands follows it, and what it calls."""

OUTCOME = "applied"


def observe():
    import till

    return (
        *(till.SORTED, till.ORDERED, till.CALLED, till.TOTALS, till.RATE.percent),
        *(till.charge(), till.SIZE, till.HELD[0](1), till.charged(1)),
    )


def hold():
    import till

    return till.HELD, till.charged


def check(held, stage):
    import till

    assert held[0] is till.HELD
    assert held[1](1) == till.charged(1)
