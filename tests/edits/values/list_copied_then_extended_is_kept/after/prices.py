def bases(quantity):
    return [quantity, 0]
