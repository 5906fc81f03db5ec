from marks import counted


@counted
def total(cents):
    return cents * 3
