def rate(n):
    return n + 10


class Cart:
    def __init__(self, n):
        self.items = []
        self.rate = rate(n) * 2

    def shown(self):
        return f"{self.rate}%"
