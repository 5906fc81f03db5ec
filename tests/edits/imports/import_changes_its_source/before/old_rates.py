FEE = 1


def convert(amount):
    return amount * 2
