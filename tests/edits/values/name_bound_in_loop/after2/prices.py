PRICES = (5,)
