SEPARATOR = "/"


class Node:
    registry = []

    def __init__(self, name, parent=None):
        self.name, self.parent, self.children = name, parent, []

    def add(self, name):
        node = Node(name, self)
        self.children.append(node)
        self.registry.append(node)
        return node

    def path(self):
        return (self.parent.path() + SEPARATOR if self.parent else "") + self.name.upper()
