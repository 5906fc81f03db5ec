class Feed:
    def __init__(self, entries):
        self.entries = entries

    def items(self):
        yield from self.entries
