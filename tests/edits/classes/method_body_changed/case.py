"""A changed method body reaches live instances, bound methods and the class held elsewhere."""

OUTCOME = "applied"


def hold():
    import shop

    cart = shop.Cart([3, 4])
    return {"cls": shop.Cart, "cart": cart, "total": cart.total, "function": shop.Cart.total}


def observe():
    import shop

    return shop.Cart([10, 20]).total(), shop.Cart.__qualname__


def check(held, stage):
    import shop

    expected = {"after": 70, "after2": 7}[stage]
    assert held["cls"] is shop.Cart
    assert held["function"] is shop.Cart.total
    assert held["cart"].total() == expected
    assert held["total"]() == expected
    assert held["cart"].prices == [3, 4]
