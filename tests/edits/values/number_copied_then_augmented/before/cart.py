import prices

FIRST = prices.base(2)
TOTAL = FIRST
for _ in range(2):
    TOTAL += 4
