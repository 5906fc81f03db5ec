def make_price(base, tax, fee):
    def price(amount):
        return fee * amount + 1

    return price
