def visit(node):
    return node.name


class Node:
    __slots__ = ("name", "visit", "parent")

    def __init__(self, name, parent=None):
        self.name = name
        self.visit = visit
        self.parent = parent or self
