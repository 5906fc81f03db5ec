"""An attribute of a named tuple changes, and values of other statements were computed from it."""

OUTCOME = "applied"


def hold():
    import shop

    return shop.HELD


def observe():
    import prices
    import shop

    return [prices.SYMBOL, prices.UNIT, shop.SYMBOL, shop.UNIT, shop.LABEL, shop.HELD.shown()]


def check(held, stage):
    import shop

    assert shop.HELD is held
    assert held.currency == "SEK"
