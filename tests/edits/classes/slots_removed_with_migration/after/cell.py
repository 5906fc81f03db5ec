MIGRATED = []


class Cell:
    __slots__ = ("value",)

    def __init__(self, value, colour):
        self.value = value

    def __pljam_migrate__(self, added, removed):
        assert "colour" in removed and not added
        MIGRATED.append(self.value)
