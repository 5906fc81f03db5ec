import rates

first = lambda n: [each * n for each in rates.RATES][0]
TOTAL = first(4)


class Invoice:
    total = first(5) + 1
