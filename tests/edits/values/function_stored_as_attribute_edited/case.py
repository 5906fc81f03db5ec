"""Constants computed by functions that statements store as attributes follow an edit of these functions."""

OUTCOME = "applied"


def hold():
    import user

    return user.app.tax


def observe():
    import user

    return user.PRICE, user.TAX, user.app.price(1)


def check(held, stage):
    import user

    assert held(1) == user.app.tax(1)
