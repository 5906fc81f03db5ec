from deco import more


@more
def old(number):
    return number
