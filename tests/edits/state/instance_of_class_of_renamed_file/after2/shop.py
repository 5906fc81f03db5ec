import boxes as models
from boxes import Cart

cart = Cart()
log = models.Log()
price = Cart().price()


def total():
    return cart.total()
