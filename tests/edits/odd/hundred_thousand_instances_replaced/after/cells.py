class Living:
    def grow(self):
        return "grown"


class Cell(Living):
    size = 1
