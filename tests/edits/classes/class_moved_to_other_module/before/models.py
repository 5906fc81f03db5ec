PREFIX = "user"


class User:
    def __init__(self, name):
        self.name = name

    def show(self):
        return f"{PREFIX} {self.name}"
