"""What is made of an edited entry follows, whatever else is stored below it."""

OUTCOME = "applied"


def observe():
    import prices

    return prices.PRICES, prices.DOUBLE, prices.order(), prices.LIMITS
