import odd

NAME = "EVEN"


def is_even(number):
    return "even" if number == 0 else odd.is_odd(number - 1)
