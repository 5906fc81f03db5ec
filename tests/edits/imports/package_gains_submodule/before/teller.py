import bank


def work(amount):
    return bank.add(amount, 1)
