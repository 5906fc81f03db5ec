class Door:
    count = 0

    def __init__(self):
        Door.count += 1
        self.opened = []

    def open(self):
        self.opened.append("now")

    def close(self):
        return len(self.opened)

    @staticmethod
    def lock(key):
        return key * 2

    @property
    def size(self):
        return self.close()
