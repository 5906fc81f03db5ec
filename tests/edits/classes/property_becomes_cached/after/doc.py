from functools import cached_property


class Doc:
    def __init__(self, text):
        self.text = text

    @cached_property
    def words(self):
        return self.text.split()
