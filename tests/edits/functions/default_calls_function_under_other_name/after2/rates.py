RATE = 30


def base(price):
    return price * 20


def names():
    return ("a",)
