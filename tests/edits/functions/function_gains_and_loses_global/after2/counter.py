count = 0
limit = 3


def bump():
    count = 500
    return count
