RATE = 2
BASE = 10


def share(amount):
    return amount * RATE // BASE


def gross(amount):
    return amount + share(amount)
