"""A function that is called at import meets the names that it imports, though their file gains them in the same batch."""

OUTCOME = "applied"


def observe():
    import shop

    return shop.PRICE, shop.WIDEST, shop.load(1)
