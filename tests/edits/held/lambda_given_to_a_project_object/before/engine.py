RULES = []


class Rule:
    def __init__(self, name, when):
        self.name = name
        self.when = when
        self.fired = 0
        RULES.append(self)

    def fire(self, value):
        self.fired += 1
        return self.when(value)
