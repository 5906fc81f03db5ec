class Empty(Exception):
    """There is nothing."""


class Item:
    taxed = True

    def label(self):
        return "an item"


class Marked:
    pass
