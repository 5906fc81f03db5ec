class Token:
    __slots__ = ("value", "is_newline")

    def __init__(self, value):
        self.value = value
        self.is_newline = value == "\n"

    def show(self):
        return self.value, self.is_newline


class Statement(Token):
    __slots__ = ("parts",)

    def __init__(self, value, parts):
        super().__init__(value)
        self.parts = parts
