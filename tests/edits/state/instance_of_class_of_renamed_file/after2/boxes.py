from rates import RATE


class Cart:
    def __init__(self):
        self.items = []

    def price(self):
        return RATE

    def total(self):
        return len(self.items) * RATE + 5


class Log(list):
    def last(self):
        return self[-1:]
