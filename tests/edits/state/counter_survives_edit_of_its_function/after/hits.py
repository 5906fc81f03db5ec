count = 0


def hit():
    global count
    count += 10


def describe(number):
    return f"{number:04} hits"
