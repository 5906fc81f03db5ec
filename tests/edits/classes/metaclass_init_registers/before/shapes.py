from kinds import Shape


class Circle(Shape):
    pass


class Square(Shape):
    pass
