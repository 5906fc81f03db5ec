PRICES = (1, 2, 3)
