from a_rates import RATE

DOUBLE = RATE * 2
TEXT = f"rate {RATE}"
TRIPLE = RATE * ()[0]
