import prices

FIRST = prices.bases(2)
TOTAL = FIRST


def add(item):
    TOTAL.append(item)
