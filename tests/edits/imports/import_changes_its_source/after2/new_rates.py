FEE = 0.25


def convert(amount):
    return amount * 3
