import even


def is_odd(number):
    return number != 0 and even.is_even(number - 1)
