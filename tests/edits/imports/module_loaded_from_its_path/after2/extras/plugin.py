FACTOR = 20
seen = []


def work(value):
    return value * FACTOR + 1
