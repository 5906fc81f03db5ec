class Page:
    SIZE = 20

    def take(self, count=SIZE):
        return count
