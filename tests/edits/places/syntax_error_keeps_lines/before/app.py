def work(value):
    return 1 / value
