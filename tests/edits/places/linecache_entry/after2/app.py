def work():
    # it grows
    value = 2

    return value
