SIZE = 2
QUEUE = []
QUEUE.append("never")


def run(item):
    return item + 1


return SIZE
