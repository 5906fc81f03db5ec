class Token:
    __slots__ = ("text", "line")

    def __init__(self, text, line=0):
        self.text = text
        self.line = line

    def show(self):
        return f"{self.text} at {self.line}"
