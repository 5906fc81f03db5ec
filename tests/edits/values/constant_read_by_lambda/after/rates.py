RATES = (7, 3)
