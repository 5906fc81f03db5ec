class Door:
    """It opens."""

    count = 0

    def __init__(self):
        Door.count += 1
        self.opened = []

    @property
    def size(self):
        return self.close()

    @staticmethod
    def lock(key):
        return key * 2

    def close(self):
        return len(self.opened)

    def open(self):
        self.opened.append("now")
