from prices import SYMBOL, UNIT, Price

LABEL = f"in {SYMBOL}"
HELD = Price(3)
