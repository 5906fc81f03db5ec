def bases(quantity):
    return [quantity]
