class Node:
    __slots__ = ("line",)

    def where(self):
        return getattr(self, "line", 0)
