COUNT = 0


class Total:
    value = 0


def bump():
    global COUNT
    COUNT += 2
    return COUNT
