LIMIT = 6


def first():
    return 10


def second():
    return (LIMIT


def third():
    return 3
