"""An ORM of descriptors and a metaclass: fields added above and below, the metaclass edited, a base taken out, an option changed."""

OUTCOME = "applied|replaced"


def hold():
    import shop

    return shop.Product, shop.Product(name="old", price=1)


def observe():
    import orm
    import shop

    return repr(
        [
            shop.SAMPLE.label(),
            sorted(shop.SAMPLE.as_dict().items()),
            list(shop.Product._fields),
            shop.Product._options,
            getattr(shop.Product, "_own", None),
            getattr(shop.Product, "_table", None),
            sorted(orm.registry),
            [kind.__name__ for kind in shop.Product.__mro__],
            orm.registry["Product"] is shop.Product,
            {name: field.name for name, field in shop.Product._fields.items()},
            sorted(shop.Product.__dict__.get("Meta", object).__dict__.get("ordering", ())),
        ]
    )


def check(held, stage):
    import shop

    cls, old = held
    assert isinstance(old, shop.Product)
    assert old.price == 1
    if stage in ("after", "after2"):
        assert old.stock == 7 and old.label() == "old: 1 (7)"
