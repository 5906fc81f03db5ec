class Shape:
    unit = "m"
    __match_args__ = ("size",)

    def __init__(self, size):
        self.size = size

    def __eq__(self, other):
        return type(self) is type(other) and self.size == other.size


class Circle(Shape):
    pass


class Square(Shape):
    area = 1
