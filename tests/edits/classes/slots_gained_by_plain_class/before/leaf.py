class Leaf:
    def __init__(self, tree):
        self.tree = tree

    def show(self):
        return self.tree
