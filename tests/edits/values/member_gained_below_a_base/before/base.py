class Base:
    def price(self):
        return 1

    def fee(self):
        return 2
