class Shape:
    def area(self, a):
        return a


class Square(Shape):
    def area(self, a):
        return 1 + super().area(a)
