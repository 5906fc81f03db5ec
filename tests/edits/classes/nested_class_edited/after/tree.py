class Tree:
    class Node:
        def __init__(self, value):
            self.value = value

        def show(self):
            return f"node {self.value}"

    class Leaf(Node):
        size = 0

    def root(self):
        return self.Leaf(0)
