"""Classes of every kind that lose their decorators lose what these had set on them."""

OUTCOME = "applied"
KINDS = ("Color", "Row", "Item", "Part", "Sized", "Page", "Base", "Heir")


def hold():
    import shop

    return [getattr(shop, name) for name in KINDS], shop.Color.RED, shop.Row("a"), shop.Heir()


def observe():
    import shop

    names = ("marked", "listed", "noted", "title", "__slots__", "_fields")
    return [
        (name, each, repr(getattr(getattr(shop, name), each, None)))
        for name in KINDS
        for each in names
    ]


def check(held, stage):
    import shop

    classes, red, row, heir = held
    assert [getattr(shop, name) for name in KINDS] == classes
    assert shop.Color.RED is red and type(row) is shop.Row and type(heir) is shop.Heir
    for each in (red, row, heir):
        assert hasattr(each, "marked") == (stage == "after2"), each
