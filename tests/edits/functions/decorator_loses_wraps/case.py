"""A decorator that no longer uses functools.wraps: its wrappers say what they are, and do so again when it is back."""

OUTCOME = "applied"


def hold():
    import prices

    prices.price.seen = 1
    return prices.price


def observe():
    import prices

    price = prices.price
    return price.__name__, price.__qualname__, price.__doc__, hasattr(price, "__wrapped__"), price(1)


def check(held, stage):
    import prices

    assert held is prices.price and held.seen == 1
