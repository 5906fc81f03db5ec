from deco import doubled


def price(amount):
    return amount + 1


def cost(amount):
    return amount + 2
