"""A module becomes a package, is edited there twice, and becomes one file again, its state kept."""

OUTCOME = "applied"
DELETED = {
    "after": ["shop/prices.py"],
    "after4": ["shop/prices/__init__.py", "shop/prices/rates.py"],
}


def hold():
    import app

    return app.total, app.Price(3), app.prices, app.prices.seen


def observe():
    import app

    return app.run()


def check(held, stage):
    import app

    total, price, module, seen = held
    assert app.prices is module and module.seen is seen
    assert app.total is total and type(price) is app.Price
    assert price.total() == app.Price(3).total()
