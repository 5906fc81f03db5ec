import cart
from cart import grand_total


def till(items):
    return grand_total(items), cart.show(items)
