class NewId:
    def __init__(self, number):
        self.number = number


def first():
    return NewId(1)
