class Pair[T]:
    def __init__(self, left: T, right: T):
        self.left = left
        self.right = right

    def both(self):
        return self.left
