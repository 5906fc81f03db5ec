"""What calls a decorated function or a made one follows when the nested function that they run is edited."""

OUTCOME = "applied"


def hold():
    import bill  # noqa: F401
    import prices

    return [prices.price, prices.cached, prices.add]


def observe():
    import bill
    import prices

    return bill.FIRST, bill.SECOND, bill.THIRD, prices.cached(1)


def check(held, stage):
    import prices

    assert held == [prices.price, prices.cached, prices.add]
