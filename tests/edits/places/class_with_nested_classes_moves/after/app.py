from orders import Order


def find(number):
    raise Order.NotFound(number)
