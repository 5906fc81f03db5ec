class Between:
    def __init__(self, low, high):
        self.low, self.high = low, high

    def __call__(self, value):
        return self.low < value < self.high

    def inverted(self):
        def outside(value):
            return ["outside", not self(value), self.low]

        return outside
