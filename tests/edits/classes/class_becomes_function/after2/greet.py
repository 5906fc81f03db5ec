class Greeter:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return "hi " + self.name
