class Node:
    __slots__ = ("line", "column")

    def where(self):
        return f"line {getattr(self, 'line', 0)}"
