def parse(text):
    """Parse a number.

    It must be one.
    """
    return int(text)


class Parser:
    """A parser."""

    def __init__(self, text):
        self.text = text

    def run(self):
        return parse(self.text)
