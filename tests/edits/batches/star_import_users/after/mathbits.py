PI = 3
_hidden = 0


def power(number):
    return number * number
