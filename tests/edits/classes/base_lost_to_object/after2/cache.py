class Timed:
    def age(self):
        return 0


class Entry(Timed):
    def __init__(self, key):
        self.key = key
