"""An edited class decorator that had taken the fields out of the class finds all of them."""

OUTCOME = "applied|replaced"


def observe():
    import shop

    return [shop.Order.fields, shop.Order().text(), hasattr(shop.Order, "number")]
