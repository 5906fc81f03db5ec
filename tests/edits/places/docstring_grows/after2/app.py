def parse(text):
    """Parse a number.

    It must be one.
    """
    return int(text)


class Parser:
    """A parser

    with a text.
    """

    def __init__(self, text):
        self.text = text

    def run(self):
        "Run it."
        return parse(self.text)
