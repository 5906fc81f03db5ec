import prices

ITEMS = ["tea", "milk"]


def show():
    return f"menu {ITEMS} {prices.COST}"
