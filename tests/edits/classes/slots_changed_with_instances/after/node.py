VERSION = 2


class Node:
    __slots__ = ("name", "parent")

    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent

    def show(self):
        return f"{self.name} in {self.parent}"
