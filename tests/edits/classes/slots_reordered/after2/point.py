class Point:
    __slots__ = {"y": "across", "x": "along"}

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def show(self):
        return f"{self.x};{self.y}"
