"""A class re-exported by its package under another name keeps one identity for subclass and user."""

OUTCOME = "applied"


def hold():
    import report

    return [report.Basket, report.GiftBasket(), report.BASKETS]


def observe():
    import report
    import store

    return report.describe(), store.Basket is store.cart.Cart, report.GiftBasket().label()


def check(held, stage):
    import report
    from store.cart import Cart

    basket, gift, baskets = held
    assert basket is Cart is report.Basket
    assert isinstance(gift, Cart)
    assert baskets is report.BASKETS and isinstance(baskets[0], Cart)
    assert gift.label() == {"after": "gift cart (full)", "after2": "gift CART"}[stage]
