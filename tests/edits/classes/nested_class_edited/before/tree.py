class Tree:
    class Node:
        def __init__(self, value):
            self.value = value

        def show(self):
            return self.value

    def root(self):
        return self.Node(0)
