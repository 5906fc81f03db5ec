"""What a class decorator had set goes where the class loses it as the file of the decorator is renamed."""

OUTCOME = "applied|replaced"
DELETED = {"after": ["labels.py", "marks.py"]}


def hold():
    import shop

    shop.Basket.items.append("tea")
    return shop.Cart, shop.Cart(), shop.Basket


def observe():
    import shop

    found = (shop.Cart, shop.Basket)
    names = [getattr(cls, "names", 0) for cls in found]
    return [(getattr(cls, "marked", None), hasattr(cls, "items")) for cls in found], names


def check(held, stage):
    import shop

    cls, cart, basket = held
    assert shop.Cart is cls and type(cart) is cls and shop.Basket is basket
    assert hasattr(cart, "marked") == (stage == "after2")
    assert basket.items == ["tea"]
