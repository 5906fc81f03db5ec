from .rates import RATE

seen = []


class Price:
    def __init__(self, n):
        self.n = n

    def total(self):
        return self.n * RATE


def total(n):
    seen.append(n)
    return n * RATE


def where():
    return total.__code__.co_filename.rpartition("shop")[2]
