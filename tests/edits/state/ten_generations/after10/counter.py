SIZE = 1
BASE = {"k": 0}
value = 0
steps = []


def step():
    global value
    value += 1
    steps.append(value)


class Meter:
    def read(self):
        return SIZE
