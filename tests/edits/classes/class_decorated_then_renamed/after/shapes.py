import marks

@marks.marked
class Square:
    def __init__(self, size):
        self.size = size

    def area(self):
        return self.size * 2


def scaled(by=Square(2).area()):
    return by
