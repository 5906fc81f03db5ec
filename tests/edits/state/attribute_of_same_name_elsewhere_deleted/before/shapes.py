class Square:
    def __init__(self, size):
        self.size = size

    def area(self, n):
        return self.size * n
