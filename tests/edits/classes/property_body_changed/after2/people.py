class Person:
    def __init__(self, first, last):
        self.first = first
        self.last = last

    @property
    def name(self):
        """The short name."""
        return f"{self.first[0]}. {self.last}"
