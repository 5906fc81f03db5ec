from deco import more


@more
def old(number):
    return number


@more
def new(number):
    return number * 10
