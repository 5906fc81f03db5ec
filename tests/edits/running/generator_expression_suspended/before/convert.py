def convert(number):
    return number * 2


def keep(number):
    return True
