LOW, HIGH = RANGE = (0, 0)
NAMES = {"low": 0, "high": 0}


def inside():
    names = NAMES
    return names["low"], names["high"]
