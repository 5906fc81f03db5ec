"""What a metaclass set as state stays where the decorator of the class goes, and where it comes back."""

OUTCOME = "applied"


def hold():
    import shop

    return shop.Page, shop.Page()


def observe():
    import shop

    return getattr(shop.Page, "marked", None), shop.Page.names


def check(held, stage):
    import shop

    cls, page = held
    assert shop.Page is cls and cls.instances == [page]
