RATE = 0.2


def add(amount):
    return amount * (1 + RATE)
