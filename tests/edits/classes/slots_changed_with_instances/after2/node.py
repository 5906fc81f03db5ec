VERSION = 3


class Node:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def show(self):
        return "node " + self.name
