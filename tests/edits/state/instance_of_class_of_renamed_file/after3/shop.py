import trays as models
from trays import Cart

cart = Cart()
log = models.Log()
price = Cart().price()


def total():
    return cart.total()
