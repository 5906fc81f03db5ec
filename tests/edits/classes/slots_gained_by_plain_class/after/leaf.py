class Leaf:
    __slots__ = ("tree",)

    def __init__(self, tree):
        self.tree = tree

    def show(self):
        return "slotted " + self.tree
