"""Names imported with one dot, from a sibling and from the package itself, follow."""

OUTCOME = "applied"


def hold():
    from shop import cart

    cart.ITEMS["tea"] = 2
    return cart, cart.config


def observe():
    from shop import cart

    return cart.LIMIT, cart.config.CURRENCY, cart.NAME, cart.describe(3)


def check(held, stage):
    import shop
    from shop import cart

    assert held[0] is cart is shop.cart and held[1] is shop.config
    assert cart.ITEMS == {"tea": 2}
