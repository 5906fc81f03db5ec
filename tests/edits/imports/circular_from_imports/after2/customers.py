from orders import PREFIX, Order

GREETING = "dear"


def best():
    return Order("best").label()
