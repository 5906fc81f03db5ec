PRICES = {}
PRICES["tea"] = 2
DOUBLE = PRICES["tea"] * 2


def order():
    return DOUBLE


order.unit = "euro"
LIMITS = {}
LIMITS["tea"] = 5
