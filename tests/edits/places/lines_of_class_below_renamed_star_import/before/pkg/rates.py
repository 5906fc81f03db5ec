class Rate:
    @classmethod
    def total(cls, amount):
        return amount
