from calc import cost, price as final

TABLE = {"price": final, "cost": cost}


def quote(amount):
    return final(amount), TABLE["price"](amount), TABLE["cost"](amount)
