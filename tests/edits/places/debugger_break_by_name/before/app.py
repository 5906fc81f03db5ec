def work(value):
    value = value + 1
    return value
