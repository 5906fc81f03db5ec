count = 0


def hit():
    global count
    count -= 1


def describe(number):
    return f"hits: {number}"
