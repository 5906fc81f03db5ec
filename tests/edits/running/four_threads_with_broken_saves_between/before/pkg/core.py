def price(a=0, *, b=0):
    return a, b, 0
