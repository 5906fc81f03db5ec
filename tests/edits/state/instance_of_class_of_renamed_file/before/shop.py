import carts as models
from carts import Cart

cart = Cart()
log = models.Log()
price = Cart().price()


def total():
    return cart.total()
