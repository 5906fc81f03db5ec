"""Attributes that another module set on a class survive every edit of its body."""

OUTCOME = "applied"


def hold():
    import plugin
    import shop

    shop.Cart.session = plugin.SESSION
    return shop.Cart()


def observe():
    import plugin
    import shop

    return plugin.setup(), shop.Cart().total(), shop.Cart.rate, shop.Cart.__doc__


def check(held, stage):
    import plugin
    import shop

    assert shop.Cart.session is plugin.SESSION
    assert held.currency == "EUR"
    assert held.audit() == "audited by plugin"
    assert held.total() == {"after": 2, "after2": 3}[stage]
