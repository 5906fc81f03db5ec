from shop import Cart

CART = Cart(1)
RATE = Cart(2).rate
SHOWN = Cart(3).shown()


def buy(item):
    CART.items.append(item)
    return len(CART.items)
