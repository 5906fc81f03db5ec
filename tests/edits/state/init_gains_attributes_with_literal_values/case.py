"""Instances made before get the literal values that the edited initializer sets from now on."""

OUTCOME = {"after": "applied", "after2": "kept:uninitialized"}


def hold():
    import shop

    return list(shop.CARTS)


def observe():
    import shop

    return [cart.describe() for cart in (*shop.CARTS, shop.QUIET)]


def check(held, stage):
    import shop

    assert shop.CARTS == held
    lists = [cart.lines for cart in held]
    assert len({id(each) for each in lists}) == 3
    assert not hasattr(shop.QUIET, "lines")
    if stage == "after2":
        assert not any(hasattr(cart, "seen") for cart in held)
