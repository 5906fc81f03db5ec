from . import money

PERCENT = 50


def interest(amount):
    return money.add(amount, amount * PERCENT // 100)
