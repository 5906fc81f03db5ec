def apply(price, rate, rounding=0, *, fee=10):
    return round(price + price * rate + fee, rounding)
