TAX = 1.1
