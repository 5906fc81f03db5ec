class Pool:
    made = 0
    cache = {}
    members = []
    kinds = ["small", "large"]
    version = 2

    def __init__(self, name):
        self.name = name
        Pool.made += 1
        self.members.append(self)

    def remember(self, key, value):
        self.cache[key] = value

    def describe(self):
        return f"pool {self.name} of {self.made}"
