"""A decorated function that moves to another file is current wherever it is held, under its old import too."""

OUTCOME = {"after": "replaced"}


def hold():
    import functools

    import shop
    import till

    return {"callback": shop.total, "partial": functools.partial(shop.total, 7), "list": till.HANDLERS}


def observe():
    import shop
    import till

    return shop.sell(4), till.price_of(5), [h(6) for h in till.HANDLERS], shop.total.__module__


def check(held, stage):
    import pricing
    import shop
    import till

    assert shop.total is pricing.total is till.price_of is till.HANDLERS[0]
    assert held["callback"] is pricing.total
    assert held["partial"]() == 21
    assert held["list"] == [pricing.total]
