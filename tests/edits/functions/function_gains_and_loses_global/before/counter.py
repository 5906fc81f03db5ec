count = 0
limit = 3


def bump():
    count = 100
    count += 1
    return count
