TAX = 1.2


def extra(value):
    return value
