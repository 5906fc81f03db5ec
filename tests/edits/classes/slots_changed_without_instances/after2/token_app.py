class Token:
    __slots__ = ("text",)

    def __init__(self, text):
        self.text = text

    def show(self):
        return self.text
