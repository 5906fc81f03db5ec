class Empty(Exception):
    """There is nothing."""

    code = 4


class Item:
    taxed = False
    weight = 3

    def label(self):
        return "a taxed item"


class Marked:
    colour = "red"
