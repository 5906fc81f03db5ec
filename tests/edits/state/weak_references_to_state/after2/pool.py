import weakref

ITEMS = []
WEAK = weakref.WeakValueDictionary()


class Item:
    def __init__(self, name):
        self.name = name.upper()
        self.tags = ["new"]


def make(name):
    item = Item(name)
    ITEMS.append(item)
    WEAK[name] = item
    return ITEMS[-1]
