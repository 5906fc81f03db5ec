"""What was made of the classes of a file keeps its state when the file is renamed."""

OUTCOME = "applied"
DELETED = {"after": ["carts.py"], "after2": ["baskets.py"], "after3": ["boxes.py"]}


def hold():
    import shop

    shop.cart.items.append("tea")
    shop.log.append("opened")
    return [shop.cart, shop.log, shop.Cart]


def observe():
    import shop

    return shop.Cart.__module__, shop.price, shop.models.__name__


def check(held, stage):
    import shop

    cart, log, cls = held
    if stage == "after":
        assert shop.cart is cart and cart.items == ["tea"]
        assert shop.log is log and log.last() == ["opened"]
        assert type(cart) is cls is shop.Cart
        assert shop.total() == 2
