def positive(value):
    return value >= 0


def short(value, limit=2):
    return len(str(value)) < limit
