"""A renamed package whose files define the same names: each has what its own file defines."""

OUTCOME = "replaced"
DELETED = {
    "after": ["shop/__init__.py", "shop/prices.py", "shop/stock.py", "shop/old_stock.py"],
}


def hold():
    import app
    import shop.old_stock

    held = {
        name: [module.load, module.check, module.Config(), module.Config]
        for name, module in (("prices", app.prices), ("stock", app.stock))
    }
    return held, [shop.old_stock.load]


def observe():
    import app

    modules = app.prices, app.stock
    return [(each.load(), each.check(0), each.Config().path()) for each in modules]


def check(held, stage):
    import app

    live, (old_load,) = held
    for name, module in (("prices", app.prices), ("stock", app.stock)):
        load, check, config, cls = live[name]
        assert (load, check, cls) == (module.load, module.check, module.Config)
        assert type(config) is cls
        assert config.path() == name + ".toml"
        assert load() == "new " + name
    assert old_load() == "old stock"
