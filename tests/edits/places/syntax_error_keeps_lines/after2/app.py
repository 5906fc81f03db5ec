LIMIT = (1, 2)


def work(value):
    return 1 / value
