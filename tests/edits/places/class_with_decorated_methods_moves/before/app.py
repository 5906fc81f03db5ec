from shop import Cart
