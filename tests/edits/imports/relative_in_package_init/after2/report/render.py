WIDTH = 6


class Table:
    def __init__(self, columns):
        self.columns = columns

    def rule(self):
        return "=" * (self.columns * WIDTH + 1)
