"""A property made from another module's functions, and the held property object, follow the edit."""

OUTCOME = "applied"


def hold():
    import coins

    coin = coins.Coin(250)
    return {"coin": coin, "prop": coins.Coin.__dict__["cents"], "get": coins.Coin.cents.fget}


def observe():
    import coins

    coin = coins.Coin(310)
    coin.cents = 500
    return coin.cents, coin.amount, coin.rest


def check(held, stage):
    import coins
    import money

    assert held["coin"].amount == 250
    assert held["coin"].cents == 1050
    assert held["prop"] is coins.Coin.__dict__["cents"]
    assert held["get"] is money.cents
    held["prop"].__set__(held["coin"], 700)
    assert held["coin"].amount == 299
