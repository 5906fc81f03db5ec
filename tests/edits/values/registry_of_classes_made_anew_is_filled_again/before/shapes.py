import plugins


class Square(plugins.Base):
    def __init__(self, side):
        self.side = side


class Circle(plugins.Base):
    pass


@plugins.marked
class Line:
    pass
