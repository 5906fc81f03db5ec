class Item:
    def price(self):
        return 2


class Cart:
    limit = 20
    opened = 0
    extra = limit / 20

    def __init__(self, name):
        self.name = name

    def show(self):
        return f"cart {self.name}"
