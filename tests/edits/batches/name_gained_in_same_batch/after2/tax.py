RATE = 0.1


def plus(amount):
    return round(amount * (1 + RATE), 2)
