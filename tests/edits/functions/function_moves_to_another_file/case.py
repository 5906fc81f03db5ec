"""A function that moves to another file is the new module's function, and the old object forwards to it."""

OUTCOME = {"after": "replaced", "after2": "applied"}


def hold():
    import helpers

    return {"list": [helpers.price], "old": helpers.price}


def observe():
    import helpers
    import money
    import shop

    module = getattr(getattr(money, "price", None), "__module__", None)
    return shop.buy(2), hasattr(helpers, "price"), module


def check(held, stage):
    import money

    want = {"after": 20, "after2": [28]}[stage]
    assert held["list"][0](4) == want
    assert held["old"](4) == want
    assert held["list"][0] is money.price
