class Item:
    def __init__(self, name, count):
        self.name = name
        self.count = count

    def text(self):
        return f"{self.name} ({self.count})"

    def __lt__(self, other):
        return self.count > other.count


SHELF = {}
MAIN = Item("main", 0)


def add(name, count):
    SHELF[name] = Item(name, count)
