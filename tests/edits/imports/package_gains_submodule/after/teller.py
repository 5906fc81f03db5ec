import bank


def work(amount):
    return bank.interest(amount)
