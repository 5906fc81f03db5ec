class Square:
    def __init__(self, size):
        self.size = size
        self.__side = size

    def area(self):
        return self.__side * 2


def scaled(by=Square(2).area()):
    return by
