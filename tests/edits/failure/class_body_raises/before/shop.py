class Item:
    def price(self):
        return 1


class Cart:
    limit = 10
    opened = 0

    def __init__(self, name):
        self.name = name

    def show(self):
        return self.name
