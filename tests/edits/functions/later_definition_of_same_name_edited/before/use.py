from twice import early, helper as late


def use():
    return early(), late()
