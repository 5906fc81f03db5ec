from marks import counted


@counted
def total(cents):
    return cents * 2


def sell(cents):
    return total(cents)
