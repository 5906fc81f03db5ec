VERSION = 1


class Node:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def show(self):
        return self.name
