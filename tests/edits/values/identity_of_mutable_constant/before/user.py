from lists import CHANGED, STABLE

BOTH = (CHANGED, STABLE)


class Holder:
    def __init__(self, items):
        self.items = items


def first():
    return CHANGED[0]
