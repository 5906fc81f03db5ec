def apply(price, rate, rounding=0, **options):
    return (price * rate, rounding, options)
