from deco import doubled


@doubled
def price(amount):
    return amount + 10


@doubled
def cost(amount):
    return amount + 2
