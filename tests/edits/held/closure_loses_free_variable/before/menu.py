from prices import make_price

tea = make_price(1, 10, 100)
MENU = {"tea": tea}
