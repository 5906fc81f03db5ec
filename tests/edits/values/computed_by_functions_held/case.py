"""What functions have computed that are called as values, from tables, as arguments and under other names, follows them."""

OUTCOME = "applied"


def observe():
    import till

    return (
        *(till.PASSED, till.LOOKED_UP, till.BY_MODULE, till.LISTED, till.NAMED, till.PARTIAL),
        *(till.HELD, till.MAPPED, till.EACH, till.BY_LAMBDA, till.charge(), till.SIZE),
    )


def hold():
    import till

    till.SOLD.append(1)
    return till.SOLD


def check(held, stage):
    import till

    assert held is till.SOLD == [1]
