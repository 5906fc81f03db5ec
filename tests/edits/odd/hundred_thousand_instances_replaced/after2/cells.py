class Living:
    def grow(self):
        return "grown twice"


class Cell(Living):
    size = 1
