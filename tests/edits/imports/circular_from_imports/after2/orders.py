PREFIX = "ORDER"
queue = []


class Order:
    def __init__(self, what):
        self.what = what

    def label(self):
        return f"{PREFIX} {self.what}, {GREETING}"


from customers import GREETING, best
