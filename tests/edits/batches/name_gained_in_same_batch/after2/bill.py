from tax import plus


def total(amount):
    return plus(amount)
