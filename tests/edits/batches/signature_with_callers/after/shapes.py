class Shape:
    def __init__(self, size):
        self.size = size

    def render(self, unit, *, colour):
        return f"{self.size} {unit} {colour}"


class Square(Shape):
    def render(self, unit, *, colour):
        return "square " + super().render(unit, colour=colour)
