FACTOR = 10
seen = []


def work(value):
    return value * FACTOR
