from shop import Line

LINE = Line()
PRICE = LINE.price()
FEE = LINE.fee()
