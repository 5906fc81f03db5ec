def parse(text):
    """Parse."""
    return int(text)


class Parser:
    """A parser."""

    def __init__(self, text):
        self.text = text

    def run(self):
        return parse(self.text)
