from pricing import total


def sell(cents):
    return total(cents)
