def convert(number, offset=1000):
    return number + offset


def keep(number):
    return number % 10 == 0
