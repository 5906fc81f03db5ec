"""What methods, properties and operators of instances have computed follows them; the instances stay."""

OUTCOME = "applied"


def observe():
    import till

    return (
        *(till.DIRECT, till.HELD, till.INHERITED, till.IN_TABLE, till.EACH, till.SHOWN),
        *(till.SUM, till.PASSED, till.TEXT, till.CALLED, till.Till.opening, till.charge()),
    )


def hold():
    import till

    till.SERVED.append(1)
    return till.BASE, till.SERVED, till.TABLE


def check(held, stage):
    import till

    assert held[0] is till.BASE
    assert held[1] is till.SERVED == [1]
    assert held[2] is till.TABLE
