import weakref

ITEMS = []
WEAK = weakref.WeakValueDictionary()


class Item:
    def __init__(self, name):
        self.name = name
        self.tags = []


def make(name):
    item = Item(name)
    ITEMS.append(item)
    WEAK[name] = item
    return item
