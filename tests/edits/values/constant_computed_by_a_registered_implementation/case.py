"""A constant follows the implementation that a generic function has for what it is called with."""

OUTCOME = "applied"


def observe():
    import shop

    return shop.NUMBER, shop.NUMBERS, shop.PERCENT, shop.TEXT, shop.tagged(4), shop.UNTOLD
