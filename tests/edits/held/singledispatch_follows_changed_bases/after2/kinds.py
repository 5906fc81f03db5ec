class Parcel:
    pass


class Box:
    pass


class Item(Parcel):
    pass


class Special(Item):
    pass
