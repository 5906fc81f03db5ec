class Pool:
    made = 0
    cache = {}
    members = []
    kinds = ["large"]
    version = 3

    def __init__(self, name):
        self.name = name
        Pool.made += 1
        self.members.append(self)

    def remember(self, key, value):
        self.cache[key] = value

    def describe(self):
        return f"{self.name}/{self.made}"
