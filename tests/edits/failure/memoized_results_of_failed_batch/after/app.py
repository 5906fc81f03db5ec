from rates import rate

LOW = rate(1)
HIGH = LOW / 0


def run():
    return LOW, rate(1), rate(2)
