SIZE = 2
QUEUE = []


def run(item):
    return item + 1
