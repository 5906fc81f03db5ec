import marks

@marks.marked
class Box:
    def __init__(self, size):
        self.size = size

    def area(self):
        return self.size * 2


def scaled(by=Box(2).area()):
    return by
