from deco import doubled


@doubled
def price(amount):
    return amount + 1


def cost(amount):
    return amount + 2
