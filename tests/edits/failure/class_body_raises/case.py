"""An exception in a class body leaves the class and its neighbours, changed above it, as they were."""

OUTCOME = {"after": "failed:statement-raised", "after2": "applied"}


def hold():
    import shop

    shop.Cart.opened += 4
    return shop.Cart("a"), shop.Cart, dict(vars(shop.Cart)), shop.Item


def observe():
    import shop

    return shop.Cart("b").show(), shop.Cart.limit, shop.Item().price(), hasattr(shop.Cart, "extra")


def check(held, stage):
    import shop

    cart, cls, members, item = held
    assert shop.Cart is cls is type(cart) and shop.Item is item
    assert cls.opened == 4
    if stage == "after":
        assert dict(vars(cls)) == members
    assert cart.show() == {"after": "a", "after2": "cart a"}[stage]
