NAME = "new"


def value():
    return ((2))
