class Base:
    kind = "bag"


class Bag(Base):
    def __init__(self, items):
        self.items = items

    def size(self):
        return len(self.items)
