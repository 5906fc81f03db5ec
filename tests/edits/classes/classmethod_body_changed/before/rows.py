class Row:
    def __init__(self, values):
        self.values = values

    @classmethod
    def parse(cls, line):
        return cls(line.split(","))
