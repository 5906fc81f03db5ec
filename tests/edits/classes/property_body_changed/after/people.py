class Person:
    def __init__(self, first, last):
        self.first = first
        self.last = last

    @property
    def name(self):
        """The name as in a directory."""
        return f"{self.last}, {self.first}"
