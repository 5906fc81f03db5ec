"""A deleted class leaves its module; its instances live on, and it can be defined anew."""

OUTCOME = "applied"


def hold():
    import shop

    return shop.Voucher(5)


def observe():
    import shop

    return hasattr(shop, "Voucher"), shop.price(10), [cls.__name__ for cls in shop.KINDS]


def check(held, stage):
    import shop

    assert held.value == 5
    assert type(held).__name__ == "Voucher"
    if stage == "after2":
        assert shop.Voucher(3).discount(10) == 7
