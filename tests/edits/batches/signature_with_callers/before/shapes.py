class Shape:
    def __init__(self, size):
        self.size = size

    def render(self, unit):
        return f"{self.size} {unit}"


class Square(Shape):
    def render(self, unit):
        return "square " + super().render(unit)
