class Page:
    SIZE = 50

    def take(self, count=SIZE):
        return count
