class Box:
    def __init__(self, items):
        self.items = items

    def __call__(self, extra):
        return [*self.items, extra]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]


class Lid(Box):
    pass
