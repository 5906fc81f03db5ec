def apply(price, rate, rounding=0):
    return round(price + price * rate, rounding)
