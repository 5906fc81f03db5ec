class View:
    def draw(self, mode="fast"):
        return "draw " + mode

    def size(self):
        def grow(n):
            return n * 10

        return grow(1)
