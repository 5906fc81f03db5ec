class square:
    def __init__(self, side):
        self.side = side

    def __eq__(self, other):
        return self.side == other
