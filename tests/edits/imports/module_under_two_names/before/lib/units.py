LIMIT = 3
used = []


class Unit:
    def __init__(self, name):
        self.name = name

    def text(self):
        return self.name
