class Shape:
    def describe(self):
        return "shape"


class Square(Shape):
    sides = 4

    def describe(self):
        return "small square"
