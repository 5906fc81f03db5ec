def compute_ten(number):
    return number * 10


def extra():
    return 1
