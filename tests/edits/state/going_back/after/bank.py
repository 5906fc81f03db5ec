from account import FEE, LIMIT


def total(amount):
    return min(amount + FEE, LIMIT)
