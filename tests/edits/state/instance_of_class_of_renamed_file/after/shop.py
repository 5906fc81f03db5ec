import baskets as models
from baskets import Cart

cart = Cart()
log = models.Log()
price = Cart().price()


def total():
    return cart.total()
