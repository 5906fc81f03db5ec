class Tree:
    class Node:
        owner = "Tree"

        def __init__(self, value):
            self.value = value

        def show(self):
            return f"node {self.value} of {self.owner}"

    def root(self):
        return self.Node(0)
