__all__ = ["PI", "power", "TWICE"]
PI = 3
TWICE = 2
_hidden = 0


def power(number):
    return number * number
