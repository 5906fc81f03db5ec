"""A class decorator that takes the fields out of the class finds all of them when one is added or removed."""

OUTCOME = "applied|replaced"


def observe():
    import shop

    return [shop.Order.fields, shop.Order().text(), hasattr(shop.Order, "number")]
