class Pair[T: int]:
    def __init__(self, left: T, right: T):
        self.left = left
        self.right = right

    def both(self):
        return self.left, self.right
