import cart
from cart import total


def till(items):
    return total(items), cart.show(items)
