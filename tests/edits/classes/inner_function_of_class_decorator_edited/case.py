"""A class decorator that takes the fields out of the class finds all of them when the class is made anew."""

OUTCOME = {"after": "applied|replaced", "after2": "applied|replaced"}


def observe():
    import shop

    return [shop.Order.fields, shop.Order().text(), hasattr(shop.Order, "number")]
