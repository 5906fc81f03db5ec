class Token:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def show(self):
        return self.value


class Statement(Token):
    __slots__ = ("parts",)

    def __init__(self, value, parts):
        super().__init__(value)
        self.parts = parts
