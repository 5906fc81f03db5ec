SIZE = 2
BASE = {"k": 1}
value = 0
steps = []


def step():
    global value
    value += 1
    steps.append(value)


def helper():
    return 5


class Meter:
    def read(self):
        return SIZE * helper()
