RATE = 3


def base(price):
    return price * 20


def names():
    return ("a",)
