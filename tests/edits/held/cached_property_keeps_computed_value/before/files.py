from functools import cached_property


class File:
    def __init__(self, text):
        self.text = text
        self.reads = 0

    @cached_property
    def lines(self):
        self.reads += 1
        return self.text.split("\n")

    @cached_property
    def size(self):
        return len(self.text)
