SIZE = 2
QUEUE = []


def run(item):
    def inner():
        nonlocal missing
        break

    return item + 1
