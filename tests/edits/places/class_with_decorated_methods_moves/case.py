"""Decorated methods that are held of a class whose file is renamed are those of the new file."""

OUTCOME = "replaced"
DELETED = {"after": ["shop.py"]}


def hold():
    from app import Cart

    cart = Cart()
    return [cart.total, Cart.tax, Cart.__dict__["owner"].fget, cart]


def observe():
    from app import Cart

    cart = Cart()
    return cart.total(2), cart.tax(10), cart.owner, Cart.__module__


def check(held, stage):
    from app import Cart

    total, tax, owner, cart = held
    assert total(2) == ("log", 4)
    assert tax(10) == ("log", 2)
    assert owner(cart) == ("log", "you") == cart.owner
    assert total.__func__ is Cart.total
    assert tax is Cart.tax
    assert owner is Cart.__dict__["owner"].fget
