SMALL = 1
events = []
TOKEN = object()
count = 0
count += 1
BIG = SMALL * 100


def run():
    return BIG - SMALL
