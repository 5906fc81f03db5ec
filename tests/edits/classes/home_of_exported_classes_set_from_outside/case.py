"""A package sets the module of what it exports to its own name: such classes are found."""

OUTCOME = "replaced"


def hold():
    import shop
    from shop import _prices

    _prices.Price.__reduce__ = lambda self: (str, ("price",))
    return {"item": shop.Item(), "empty": shop.Empty("none"), "classes": list(vars(shop).items())}


def observe():
    import shop
    from shop import _items, _prices

    class Two(shop.Price):
        def amount(self):
            return 2

    return [
        [cls.__module__ for cls in (shop.Empty, shop.Item, shop.Marked, shop.Price)],
        [shop.Empty is _items.Empty, shop.Item is _items.Item, shop.Price is _prices.Price],
        [getattr(shop.Empty, "code", 0), shop.Item.taxed, getattr(shop.Item, "weight", 0)],
        getattr(shop.Marked, "colour", ""),
        shop.Item().label(),
        Two().text(),
    ]


def check(held, stage):
    import shop

    assert type(held["item"]) is shop.Item
    assert held["item"].weight == 3
    assert held["item"].label() == "a taxed item"
    assert isinstance(held["empty"], shop.Empty)
    assert held["empty"].code == 4
    assert "__reduce__" in vars(shop.Price)
