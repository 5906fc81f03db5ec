class Box:
    def __init__(self):
        self.side = 1
        self.depth = 2
