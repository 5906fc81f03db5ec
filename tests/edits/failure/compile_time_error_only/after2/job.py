SIZE = 2
QUEUE = []


def run(item, item):
    return item + 1
