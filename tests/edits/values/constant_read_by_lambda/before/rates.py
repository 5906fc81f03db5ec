RATES = (2, 3)
