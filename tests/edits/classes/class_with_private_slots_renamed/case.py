"""The private slots of a class that is renamed have its new name; its instances keep the values."""

OUTCOME = "applied"


def hold():
    import money

    coin = money.Coin(5)
    assert coin.twin().value() == 5
    return coin


def cls():
    import money

    return next(c for n in ("Coin", "Token", "_") if (c := getattr(money, n, None)))


def observe():
    coin = cls()(3)
    entries = sorted(n for n in vars(cls()) if "value" in n)
    return entries, coin.value(), coin.twin().value()


def check(held, stage):
    assert type(held) is cls()
    more = 0 if stage == "after" else 1
    assert held.value() == held.twin().value() == 5 + more
