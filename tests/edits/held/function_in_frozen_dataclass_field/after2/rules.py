def positive(value):
    return value > 0


def short(value, limit=4):
    return len(str(value)) < limit
