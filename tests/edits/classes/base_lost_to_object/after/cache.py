class Timed:
    def age(self):
        return 0


class Entry:
    def __init__(self, key):
        self.key = key
