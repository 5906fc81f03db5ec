TAX = 2
orders = []


def price(what):
    return len(what)
