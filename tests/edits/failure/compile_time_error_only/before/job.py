SIZE = 1
QUEUE = []


def run(item):
    return item
