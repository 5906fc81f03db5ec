class Model:
    def __init__(self):
        self.calls = 0

    def read(self, a=0, *, b=0):
        self.calls += 1
        return a, b, 0

    @classmethod
    def make(cls, a=0):
        return a, 0

    @staticmethod
    def pure(a=0):
        return a, 0

    @property
    def value(self):
        return 0, 0
