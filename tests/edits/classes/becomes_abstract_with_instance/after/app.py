import abc


class Shape(abc.ABC):
    def __init__(self, side):
        self.side = side

    @abc.abstractmethod
    def area(self):
        return self.side * self.side
