from counters import Counter

CLASSES = [Counter]


def names():
    return [cls.__name__ for cls in CLASSES]
