from itertools import count

PREFIX = "id"
WIDTH = 1
numbers = count(1)
names = (letter for letter in "abcdefgh")


def new():
    return f"{PREFIX}{next(numbers)}{next(names)}"
