class Plain:
    def __init__(self, percent):
        self.percent = percent

    def total(self, amount):
        return amount + self.percent


class Rate:
    def __init__(self, percent):
        self.percent = percent

    def total(self, amount):
        return amount * self.percent
