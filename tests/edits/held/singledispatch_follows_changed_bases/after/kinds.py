class Parcel:
    pass


class Box:
    pass


class Item(Box):
    pass


class Special(Item):
    pass
