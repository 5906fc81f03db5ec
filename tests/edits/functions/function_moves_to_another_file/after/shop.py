import money
from money import price as cost

TABLE = {"price": money.price}


def buy(n):
    return cost(n), TABLE["price"](n)
