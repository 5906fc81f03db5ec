def describe(self, place="there"):
    return f"{self.name} is {place}"
