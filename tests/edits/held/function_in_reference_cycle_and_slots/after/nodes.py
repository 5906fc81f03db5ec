def visit(node, upper=True):
    return node.name.upper() if upper else node.parent.name


class Node:
    __slots__ = ("name", "visit", "parent")

    def __init__(self, name, parent=None):
        self.name = name
        self.visit = visit
        self.parent = parent or self
