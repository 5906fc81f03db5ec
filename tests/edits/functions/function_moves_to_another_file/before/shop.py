import helpers
from helpers import price as cost

TABLE = {"price": helpers.price}


def buy(n):
    return cost(n), TABLE["price"](n)
