from order import alpha, beta

PAIR = (alpha, beta)
