from .sounds import Roaring


class Lion(Roaring):
    def __init__(self, name):
        self.name = name

    def greet(self):
        return super().greet()
