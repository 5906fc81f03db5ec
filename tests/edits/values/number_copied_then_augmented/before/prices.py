def base(quantity):
    return quantity * 10
