"""A new function is wrapped by the new code of a decorator that the same batch edits."""

OUTCOME = "applied"


def hold():
    import shop

    return shop.old


def observe():
    import shop

    return shop.old(1), getattr(shop, "new", shop.old)(2)


def check(held, stage):
    assert held(1) == 6
