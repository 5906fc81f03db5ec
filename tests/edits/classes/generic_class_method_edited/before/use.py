from boxes import Box

Ints = Box[int]


class Names(Box[str]):
    def upper(self):
        return self.item.upper()
