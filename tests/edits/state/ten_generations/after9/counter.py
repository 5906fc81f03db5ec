SIZE = 3
BASE = {"k": 1}
value = 0
steps = []


def step():
    global value
    value += 1
    # remember
    steps.append(value)


class Meter:
    def read(self):
        return SIZE
