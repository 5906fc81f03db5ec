def make_price(base, tax, fee):
    def price(amount):
        return (base + tax + fee) * amount

    return price
