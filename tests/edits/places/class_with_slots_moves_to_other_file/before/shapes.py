class Point:
    __slots__ = ("x", "__hidden")

    def __init__(self, x):
        self.x = x
        self.__hidden = x + 1

    def area(self):
        return self.x * self.__hidden
