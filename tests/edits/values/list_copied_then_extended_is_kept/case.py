"""A list that is made by an edited function and extended under another name is state: it stays, and that is said."""

OUTCOME = "kept:kept-derived"


def hold():
    import cart

    cart.add(5)
    return cart.FIRST


def check(held, stage):
    import cart
    import prices

    assert cart.FIRST is held and held == [2, 5]
    assert prices.bases(2) == [2, 0]
