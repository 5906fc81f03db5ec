from carts import Cart
