class Living:
    def grow(self):
        return "grown"


class Cell:
    def grow(self):
        return "cell"
