class Feed:
    def __init__(self, entries):
        self.entries = entries

    def items(self):
        return list(self.entries)
