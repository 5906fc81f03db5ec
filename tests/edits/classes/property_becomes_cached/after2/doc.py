from functools import cached_property


class Doc:
    def __init__(self, text):
        self.text = text

    @property
    def words(self):
        return self.text.split()
