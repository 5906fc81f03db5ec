class Shape:
    def area(self, a):
        return a


class Square(Shape):
    def area(self, a):
        return 2 + super().area(a)
