NAME = "old"


def value():
    return 1
