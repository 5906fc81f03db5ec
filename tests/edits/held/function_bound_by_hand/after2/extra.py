def describe(self, *places):
    return f"{self.name} is in {len(places)} places"
