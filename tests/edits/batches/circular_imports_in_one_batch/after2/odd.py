import even


def is_odd(number):
    return even.NAME.swapcase() and "odd" if number == 0 else even.is_even(number - 1)
