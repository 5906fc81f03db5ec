def make_price(base, tax, fee):
    def price(amount):
        return (base + fee) * amount

    return price
