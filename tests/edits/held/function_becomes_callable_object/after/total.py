class Total:
    def __init__(self):
        self.calls = 0

    def __call__(self, items):
        self.calls += 1
        return sum(items) + 1000


total = Total()
