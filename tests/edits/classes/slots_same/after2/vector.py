class Vector:
    __slots__ = ("x", "y")
    unit = "m"

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def length(self):
        return f"{self._norm()} {self.unit}"

    def _norm(self):
        return (self.x**2 + self.y**2) ** 0.5
