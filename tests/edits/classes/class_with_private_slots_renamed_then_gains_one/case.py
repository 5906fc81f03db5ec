"""Instances with a private slot follow a rename of their class, and then a slot that is added."""

OUTCOME = {"after": "applied", "after2": "replaced"}


def hold():
    import purse
    import money

    purse.COINS.append(money.Coin(5))


def observe():
    import money

    cls = getattr(money, "Coin", None) or money.Token
    return sorted(n for n in vars(cls) if "value" in n), cls(3).value(), cls.__slots__


def check(held, stage):
    import purse
    import money

    (coin,) = purse.COINS
    assert type(coin) is money.Token
    assert coin.value() == 5
    if stage == "after2":
        assert coin.place == ["place"]
