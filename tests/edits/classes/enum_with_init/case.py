"""Members built by __init__ from tuples take edited tuples and new attributes in place."""

OUTCOME = "applied"


def hold():
    import coin

    return {"cent": coin.Coin.CENT, "euro": coin.Coin.EURO, "purse": coin.PURSE}


def observe():
    import coin

    return [(one.name, one.value, sorted(vars(one))) for one in coin.Coin], coin.total()


def check(held, stage):
    import coin

    assert coin.Coin.CENT is held["cent"] and coin.Coin.EURO is held["euro"]
    assert held["cent"].show() == {"after": "1 of 3 g", "after2": "1/2"}[stage]
    assert held["purse"] == {held["cent"]: 4, held["euro"]: 1}
