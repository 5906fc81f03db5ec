def base(quantity):
    return quantity * 100
