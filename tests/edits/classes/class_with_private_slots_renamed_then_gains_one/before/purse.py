COINS = []
