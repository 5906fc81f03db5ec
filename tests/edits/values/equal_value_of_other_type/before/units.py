ONE = 1
ZERO = 0.0
PAIR = (1, 0)
