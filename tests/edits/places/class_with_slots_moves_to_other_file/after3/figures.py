class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y=3):
        self.x = x
        self.y = y

    def area(self):
        return self.x * self.y
