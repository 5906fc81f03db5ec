def key(item):
    return item


ORDERS = {"by": key}
