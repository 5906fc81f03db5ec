def describe(self):
    return f"{self.name} is here"
