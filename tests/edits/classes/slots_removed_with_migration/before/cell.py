MIGRATED = []


class Cell:
    __slots__ = ("value", "colour")

    def __init__(self, value, colour):
        self.value = value
        self.colour = colour

    def __pljam_migrate__(self, added, removed):
        MIGRATED.append(self.value)
