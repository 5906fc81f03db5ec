from itertools import count

PREFIX = "no"
WIDTH = 3
numbers = count(1)
names = (letter for letter in "abcdefgh")


def new():
    return f"{PREFIX}{next(numbers):0{WIDTH}}{next(names)}"
