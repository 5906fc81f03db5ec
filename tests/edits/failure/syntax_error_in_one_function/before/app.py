LIMIT = 5


def first():
    return 1


def second():
    return LIMIT
