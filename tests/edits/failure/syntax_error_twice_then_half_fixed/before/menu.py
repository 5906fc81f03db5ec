import prices

ITEMS = ["tea"]


def show():
    return f"{ITEMS} {prices.COST}"
