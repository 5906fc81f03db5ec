from rates import rate

LOW = rate(1)


def run():
    return LOW, rate(1), rate(2)
