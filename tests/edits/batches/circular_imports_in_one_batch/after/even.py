import odd

NAME = "even"


def is_even(number):
    return number == 0 or odd.is_odd(number - 1)
