class Lion:
    def __init__(self, name):
        self.name = name

    def greet(self):
        return self.name
