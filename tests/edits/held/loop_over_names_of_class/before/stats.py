class Stats:
    def __init__(self, data):
        self.data = data

    def mean(self):
        return sum(self.data) / len(self.data)


def helper(name):
    def call(data):
        return getattr(Stats(data), name)()

    return call


for name in list(Stats.__dict__):
    if not name.startswith("_"):
        globals()[name] = helper(name)
