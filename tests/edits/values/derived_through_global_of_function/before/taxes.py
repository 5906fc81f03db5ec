RATE = 10
BASE = 100


def share(amount):
    return amount * RATE // BASE


def gross(amount):
    return amount + share(amount)
