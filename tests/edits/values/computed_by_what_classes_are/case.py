"""What bases, fields, iteration and descriptors of classes have decided follows them; an instance and a running generator stay."""

OUTCOME = "applied"


def hold():
    import till

    return till.LINE, till.RUNNING


def observe():
    import till

    return (
        *(till.TOTAL, till.IS_DEAR, till.SHOWN, till.STEPS, till.last, till.NUMBERS),
        till.PLACES,
    )


def check(held, stage):
    import till

    assert held[0] is till.LINE
    assert held[1] is till.RUNNING
