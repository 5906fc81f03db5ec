class Page:
    SIZE = 50
    STEP = 25

    def take(self, count=SIZE + STEP):
        return count
