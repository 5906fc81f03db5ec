from orders import Order

KINDS = {"order": Order}


class RushOrder(Order):
    fee = 5


def is_order(thing, kind=Order):
    return isinstance(thing, kind) and isinstance(thing, Order)
