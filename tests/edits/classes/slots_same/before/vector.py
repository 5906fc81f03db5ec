class Vector:
    __slots__ = ("x", "y")
    unit = "mm"

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def length(self):
        return self.x + self.y
