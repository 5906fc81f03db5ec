"""A class that its decorator makes anew with slots follows in methods, and in fields with no instance alive."""

OUTCOME = "applied|replaced"


def observe():
    import shop

    order = shop.Order()
    return [repr(order), order.text(), order.kind(), list(shop.Order.__slots__), hasattr(order, "__dict__")]


def hold():
    import shop

    return shop.Order
