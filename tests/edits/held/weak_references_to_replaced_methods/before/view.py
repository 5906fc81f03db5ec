class View:
    def draw(self):
        return "draw"

    def size(self):
        return 1
