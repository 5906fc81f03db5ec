RATE = 3


def base(price):
    return price * 2


def names():
    return ("a",)
