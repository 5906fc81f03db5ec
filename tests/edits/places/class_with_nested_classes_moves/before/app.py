from models import Order


def find(number):
    raise Order.NotFound(number)
