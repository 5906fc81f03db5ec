class Base:
    kind = "bag"


class Bag(list):
    def __init__(self, items):
        super().__init__(items)
        self.items = items

    def size(self):
        return len(self)
