TAX = 1.3


def extra(value):
    return value
