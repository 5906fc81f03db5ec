def positive(value):
    return value > 0


def short(value):
    return len(str(value)) < 3
