class Coin:
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value

    def show(self):
        return str(self.value)
