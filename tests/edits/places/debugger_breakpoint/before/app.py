def add_up(numbers):
    total = 0
    for number in numbers:
        total += number
    return total


class Counter:
    count = 0

    def step(self):
        self.count += 1
        return self.count


def outer():
    def inner():
        inner_value = 1
        return inner_value

    return inner()
