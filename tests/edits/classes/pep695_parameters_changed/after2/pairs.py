class Pair[L, R]:
    def __init__(self, left: L, right: R):
        self.left = left
        self.right = right

    def both(self):
        return [self.left, self.right]
