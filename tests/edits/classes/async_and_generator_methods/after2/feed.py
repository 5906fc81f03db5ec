class Feed:
    def __init__(self, entries):
        self.entries = entries

    async def items(self):
        return self.entries[::-1]
