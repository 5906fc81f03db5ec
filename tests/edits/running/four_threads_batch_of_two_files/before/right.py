from left import left

count = [0]


def right(b=0):
    count[0] += 1
    return b, 0


def both():
    return left(), right()
