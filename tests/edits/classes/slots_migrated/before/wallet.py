COINS = []


def total():
    return sum(coin.value for coin in COINS)
