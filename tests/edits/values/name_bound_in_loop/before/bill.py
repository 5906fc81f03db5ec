from prices import PRICES

paid = []
TOTAL = 0
NAMES = ""
for price in PRICES:
    TOTAL += price
    NAMES = NAMES + f"p{price} "


def text():
    return f"{NAMES}= {TOTAL}"
