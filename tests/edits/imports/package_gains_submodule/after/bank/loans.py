from . import money

PERCENT = 5


def interest(amount):
    return money.add(amount, amount * PERCENT // 100)
