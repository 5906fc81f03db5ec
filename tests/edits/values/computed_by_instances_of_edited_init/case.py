"""What instances have computed follows an edited __init__, and a function that __init__ calls; instances that are state stay."""

OUTCOME = "applied"


def hold():
    import till

    till.buy("tea")
    return till.CART


def observe():
    import till

    return till.RATE, till.SHOWN


def check(held, stage):
    import till

    assert held is till.CART
    assert till.buy("nut") == 2
