class Shape:
    def __init__(self, size):
        self.size = size


class Circle(Shape):
    pass


class Square(Shape):
    pass
