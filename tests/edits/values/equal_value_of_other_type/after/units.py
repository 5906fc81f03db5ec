ONE = True
ZERO = -0.0
PAIR = (1, False)
