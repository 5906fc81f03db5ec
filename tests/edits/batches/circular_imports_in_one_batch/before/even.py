import odd

NAME = "even"


def is_even(number):
    return None
