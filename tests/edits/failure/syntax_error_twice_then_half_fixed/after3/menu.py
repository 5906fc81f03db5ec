import prices

ITEMS = ["tea", "milk"]


def show()
    return f"{ITEMS} {prices.COST}"
