import sys

WIDTH = 79


def add_up(numbers):
    total = 0
    for number in numbers:
        total += number
    return total


def outer():
    # now above
    def inner():
        inner_value = 1
        return inner_value

    return inner()


class Counter:
    count = 0

    def step(self):
        self.count += 1
        return self.count
