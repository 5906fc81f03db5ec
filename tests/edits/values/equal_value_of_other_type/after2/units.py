ONE = 1.0
ZERO = 0
PAIR = (1.0, 0)
