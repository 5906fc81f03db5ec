"""Instances of a slotted class that says how to migrate follow a slot added, and one renamed."""

OUTCOME = "replaced"


def hold():
    import money
    import wallet

    wallet.COINS.append(money.Coin(5))
    return {"coin": wallet.COINS[0], "coins": wallet.COINS, "cls": money.Coin}


def observe():
    import money

    return list(money.Coin.__slots__), money.Coin(3).show()


def check(held, stage):
    import money
    import wallet

    (coin,) = held["coins"]
    assert held["coins"] is wallet.COINS
    assert held["cls"] is money.Coin is type(coin)
    assert held["coin"] is coin
    assert coin.show() == {"after": "5 EUR", "after2": "5 EUR (worn)"}[stage]
    assert wallet.total() == 5
