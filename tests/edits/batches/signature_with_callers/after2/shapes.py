class Shape:
    def __init__(self, size):
        self.size = size

    def render(self, colour):
        return f"{colour} {self.size}"


class Square(Shape):
    def render(self, colour):
        return "square " + super().render(colour)
