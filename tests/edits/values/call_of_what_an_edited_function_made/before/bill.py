import prices

FIRST = prices.price(1)
SECOND = prices.cached(1)
THIRD = prices.add(1)
