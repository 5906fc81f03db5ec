import rates


def make_total(count):
    def total(price):
        return price * count

    return total


def logged(function):
    def wrapper(*args):
        return function(*args)

    return wrapper


def label(text):
    return text
