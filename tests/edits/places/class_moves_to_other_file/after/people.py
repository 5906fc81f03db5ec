"""People."""

GREETING = "welcome"


class User:
    count = 1

    def __init__(self, name):
        self.name = name

    def greet(self):
        return f"{GREETING} {self.name}"
