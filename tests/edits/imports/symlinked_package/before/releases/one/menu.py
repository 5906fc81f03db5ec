TAX = 1
orders = []


def price(what):
    return len(what)
