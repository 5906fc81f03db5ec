FEE = 0.5


def convert(amount):
    return amount * 3
