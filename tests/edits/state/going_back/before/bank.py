from account import FEE


def total(amount):
    return amount + FEE
