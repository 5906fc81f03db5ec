from bags import Bag

KINDS = {"bag": Bag}
MADE = []


def make(items):
    return Bag(items)
