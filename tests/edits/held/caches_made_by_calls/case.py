"""Caches that a call or a project's own decorator makes forget what an edited function gave."""

OUTCOME = "applied"


def hold():
    import prices
    import shop

    return prices.cached, prices.cost, shop.remembered, shop.total


def observe():
    import prices
    import shop

    return prices.cached(2), prices.cost(2), shop.remembered(2), shop.total(2)


def check(held, stage):
    assert [each(2) for each in held] == [20, 21, 20, 41]
